import type { Analyzer, QueryWord } from "../analyze";
import { compileSynonyms, type Synonyms } from "../synonyms";
import type { Marks } from "./highlight";
import { type AskedSection, readAsked } from "./intents";
import type { Postings } from "./postings";
import { typosAllowed } from "./typos";
import type { TermId, Vocabulary } from "./vocabulary";

/** One word of a query as the index can look for it. */
export type CardQueryWord = {
  /** Lexemes that satisfy it, each with its certainty, 1 at best. */
  readonly terms: ReadonlyMap<TermId, number>;
  /** Other ways to say it; every word of one must occur. */
  readonly phrases: readonly { readonly words: readonly (readonly TermId[])[] }[];
  /** How much the word counts, 1 at most. */
  readonly weight: number;
  /** Whether a card without it is only a partial answer. */
  readonly isNeeded: boolean;
};

export type CardQuery = {
  readonly words: readonly CardQueryWord[];
  readonly section: AskedSection | null;
  readonly marks: Marks;
};

/** How sure it is that the lexeme was meant, by how the query came to it. */
const CERTAINTY = { form: 1, lemma: 0.95, restored: 0.85 } as const;
const ASKING_WEIGHT = 0.35;
const TYPO_CERTAINTY = [1, 0.75, 0.55];
const MOST_WORDS = 16;
const MOST_MARKS = 400;
/** Shorter beginnings fit half of all words; they are marked as beginnings, not by form. */
const LETTERS_ONLY = /^\p{L}+$/u;

/**
 * Turns what was typed into lexemes of this index.
 *
 * Units   at most 16 words; a beginning of one letter may bring some thousand lexemes.
 * Errors  never throws.
 * Source  KRAKOW.md 8.2 (2 to 6).
 */
export function createQueryReader(analyzer: Analyzer, vocabulary: Vocabulary, postings: Postings, synonyms: Synonyms) {
  const synonymsOf = compileSynonyms(synonyms, (expression) => lexemesOf(analyzer, expression));

  return (text: string): CardQuery => {
    const { section, asking, empty } = readAsked(text);
    const all = analyzer.query(text);
    const saying = all.filter((word) => !empty.has(word.start));
    const chosen = (saying.length > 0 ? saying : all).slice(0, MOST_WORDS);
    const others = synonymsOf(chosen.map(readingOf));
    const isAllAsking = chosen.every((word) => asking.has(word.start));
    const forms = new Set<string>();
    const beginnings = new Set<string>();
    const words = chosen.map((word, at): CardQueryWord => {
      const terms = termsOf(word, word.end === text.length, vocabulary, postings, beginnings);
      const own = word.alternatives.flatMap((found) => (found.kind === "phrase" ? [found] : []));
      const phrases = [...own, ...(others[at] ?? [])].flatMap((phrase) => {
        const numbers = phrase.words.map((lexemes) => lexemes.flatMap((lexeme) => vocabulary.find(lexeme) ?? []));
        return numbers.every((lexemes) => lexemes.length > 0) ? [{ words: numbers }] : [];
      });
      const isAsking = !isAllAsking && asking.has(word.start);
      mark(terms.keys());
      for (const phrase of phrases) mark(phrase.words.flat());
      return { terms, phrases, weight: isAsking ? ASKING_WEIGHT : 1, isNeeded: !isAsking };
    });

    function mark(terms: Iterable<TermId>): void {
      for (const term of terms) {
        if (forms.size > MOST_MARKS) return;
        forms.add(vocabulary.lexeme(term));
        for (const form of postings.formsOf(term)) forms.add(vocabulary.lexeme(form));
      }
    }
    return { words, section, marks: { forms: [...forms], beginnings: [...beginnings] } };
  };
}

function termsOf(
  word: QueryWord,
  isLast: boolean,
  vocabulary: Vocabulary,
  postings: Postings,
  beginnings: Set<string>,
) {
  const terms = new Map<TermId, number>();
  const add = (term: TermId | undefined, certainty: number) => {
    if (term !== undefined && (terms.get(term) ?? 0) < certainty) terms.set(term, certainty);
  };
  let typed = "";
  let isBegun = isLast;
  let isWord = false;
  for (const found of word.alternatives) {
    if (found.kind === "phrase") continue;
    add(vocabulary.find(found.lexeme), CERTAINTY[found.from]);
    if (found.from === "form") typed = found.lexeme;
    else isWord = true;
    if (found.isPrefix) isBegun = true;
  }
  const isFound = [...terms.keys()].some((term) => postings.of(term).length > 0);
  const isProminent = [...terms.keys()].some(postings.isProminent);
  if (isBegun) {
    for (const term of vocabulary.beginningWith(typed)) {
      const share = typed.length / vocabulary.lexeme(term).length;
      add(term, share === 1 ? 1 : 0.5 + 0.4 * share);
    }
    if (terms.size > 0) beginnings.add(typed);
  }
  const isGuessed = isWord ? terms.size === 0 && !isFound : !isProminent && (terms.size === 0 || !isBegun);
  const most = isWord ? Math.min(1, typosAllowed(typed.length)) : typosAllowed(typed.length);
  if (isGuessed && most > 0 && LETTERS_ONLY.test(typed)) {
    for (const { term, typos } of vocabulary.near(typed, most, isBegun, postings.isProminent)) {
      add(term, TYPO_CERTAINTY[typos] ?? 0);
    }
  }
  return terms;
}

function readingOf(word: QueryWord): string[] {
  return word.alternatives.flatMap((found) => (found.kind === "lexeme" ? [found.lexeme] : []));
}

/** The words of an expression in the form in which a query's words are compared with it. */
function lexemesOf(analyzer: Analyzer, expression: string): string[][] {
  const words = new Map<number, string[]>();
  for (const { position, lexeme } of analyzer.index(expression)) {
    words.set(position, [...(words.get(position) ?? []), lexeme]);
  }
  return [...words.values()];
}
