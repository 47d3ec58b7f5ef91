import { countBits, distance, letterMask } from "./typos";

/** Number of a lexeme within one index. */
export type TermId = number;

export type Near = { readonly term: TermId; readonly typos: number };

/** The lexemes of an index, by number, by beginning and by likeness. */
export type Vocabulary = {
  readonly size: number;
  /** The number of a lexeme; a new one where it has none. */
  add(lexeme: string): TermId;
  find(lexeme: string): TermId | undefined;
  lexeme(term: TermId): string;
  /** All that begin with these letters, the whole word included. */
  beginningWith(prefix: string): readonly TermId[];
  /** All that differ by at most so many letters, the nearest first. */
  near(word: string, mostTypos: number, isPrefix: boolean, isWanted: (term: TermId) => boolean): Near[];
};

const MOST_NEAR = 40;

/**
 * Keeps each lexeme once.
 *
 * Units   a look by beginning is a binary search; a look by likeness compares masks of letters first, some 2 ns for a lexeme.
 */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, TermId>();
  const lexemes: string[] = [];
  const masks: number[] = [];
  let sorted: TermId[] = [];

  const lexeme = (term: TermId): string => lexemes[term] ?? "";
  const add = (word: string): TermId => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const term = lexemes.length;
    ids.set(word, term);
    lexemes.push(word);
    masks.push(letterMask(word));
    return term;
  };

  /** New lexemes come a card at a time, so the order is made when somebody asks for it. */
  const inOrder = (): readonly TermId[] => {
    if (sorted.length === lexemes.length) return sorted;
    const byLetters = (left: TermId, right: TermId) => (lexeme(left) < lexeme(right) ? -1 : 1);
    const added = Array.from({ length: lexemes.length - sorted.length }, (_, at) => sorted.length + at);
    sorted = merge(sorted, added.sort(byLetters), byLetters);
    return sorted;
  };

  const beginningWith = (prefix: string): readonly TermId[] => {
    const terms = inOrder();
    const from = firstAt(terms, (term) => lexeme(term) >= prefix);
    const end = firstAt(terms, (term) => lexeme(term) >= prefix && !lexeme(term).startsWith(prefix));
    return terms.slice(from, end);
  };

  const near = (word: string, mostTypos: number, isPrefix: boolean, isWanted: (term: TermId) => boolean): Near[] => {
    const mask = letterMask(word);
    const found: Near[] = [];
    for (let term = 0; term < lexemes.length; term++) {
      const other = masks[term] ?? 0;
      if (countBits(mask & ~other) > mostTypos || (!isPrefix && countBits(other & ~mask) > mostTypos)) continue;
      if (!isWanted(term)) continue;
      const typos = distance(word, lexeme(term), mostTypos, isPrefix);
      if (typos <= mostTypos) found.push({ term, typos });
    }
    return found.sort((left, right) => left.typos - right.typos).slice(0, MOST_NEAR);
  };

  return {
    get size() {
      return lexemes.length;
    },
    add,
    find: (word) => ids.get(word),
    lexeme,
    beginningWith,
    near,
  };
}

function firstAt(terms: readonly TermId[], isThere: (term: TermId) => boolean): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const term = terms[middle];
    if (term !== undefined && isThere(term)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function merge(left: readonly TermId[], right: readonly TermId[], order: (a: TermId, b: TermId) => number): TermId[] {
  const merged: TermId[] = [];
  let at = 0;
  for (const term of right) {
    for (let next = left[at]; next !== undefined && order(next, term) < 0; next = left[++at]) merged.push(next);
    merged.push(term);
  }
  for (; at < left.length; at++) merged.push(left[at] ?? 0);
  return merged;
}
