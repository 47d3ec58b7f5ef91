import type { Analyzer, Weight } from "../analyze";
import type { TermId, Vocabulary } from "./vocabulary";

/** How a lexeme stands in a text: 3 as written, 2 as its base form, 1 as a base form it has if diacritics were left out. */
export type Strength = 1 | 2 | 3;

/** One word of a text with every lexeme it is found by, the written form first. */
export type CardWord = {
  readonly form: TermId;
  readonly terms: readonly { readonly term: TermId; readonly strength: Strength }[];
};

export type WordReader = {
  read(text: string): CardWord[];
  /** Lets go of what was remembered for speed. */
  forget(): void;
};

const STRENGTHS: Record<Weight, Strength> = { A: 3, B: 2, C: 1, D: 1 };
const POLISH_LETTER = /[ąćęłńóśźż]/i;
/** What may be "m. 4" or "bl. 7": only together is it known what the letters mean. */
const CHUNK = /\S{1,4}[ \u00a0]\d\S*|\S+/gu;
const MOST_REMEMBERED = 60_000;
/** Longer ones are no words and would fill the memory. */
const LONGEST_REMEMBERED = 40;

/**
 * Reads the texts of cards with the analyzer, each distinct piece between two spaces once.
 *
 * Units   a piece seen before costs a fifth of a microsecond, a new one some ten.
 * Errors  never throws.
 */
export function createWordReader(analyzer: Analyzer, vocabulary: Vocabulary): WordReader {
  let known = new Map<string, readonly CardWord[]>();
  let knownUnmarked = new Map<string, readonly CardWord[]>();

  const readPiece = (piece: string, isMarked: boolean): readonly CardWord[] => {
    const words: CardWord[] = [];
    const terms = analyzer.index(piece);
    for (let at = 0; at < terms.length; ) {
      const position = terms[at]?.position;
      let end = at;
      while (terms[end]?.position === position) end++;
      const all = terms.slice(at, end);
      at = end;
      const hasBase = all.some((term) => term.weight === "B");
      // A text with diacritics left none out, so what its words would be without theirs is no reading of them.
      const kept = isMarked && hasBase ? all.filter((term) => term.weight !== "C") : all;
      const numbered = kept.map((term) => ({
        term: vocabulary.add(term.lexeme),
        strength: STRENGTHS[term.weight],
      }));
      const [first] = numbered;
      if (first !== undefined) words.push({ form: first.term, terms: numbered });
    }
    return words;
  };

  const read = (text: string): CardWord[] => {
    const isMarked = POLISH_LETTER.test(text);
    const remembered = isMarked ? known : knownUnmarked;
    const words: CardWord[] = [];
    for (const [piece] of text.matchAll(CHUNK)) {
      let found = remembered.get(piece);
      if (found === undefined) {
        found = readPiece(piece, isMarked);
        if (piece.length <= LONGEST_REMEMBERED && remembered.size < MOST_REMEMBERED) remembered.set(piece, found);
      }
      for (const word of found) words.push(word);
    }
    return words;
  };

  const forget = (): void => {
    known = new Map();
    knownUnmarked = new Map();
  };

  return { read, forget };
}
