import type { Analyzer, Term, Weight } from "../analyze";
import type { TermId, Vocabulary } from "./vocabulary";

/** How a lexeme stands in a text: 3 as written, 2 as its base form, 1 as a base form it has if diacritics were left out. */
export type Strength = 1 | 2 | 3;

/** A lexeme and its strength in one number, because there are some hundred thousand of them. */
export type Reading = number;

export const termOf = (reading: Reading): TermId => reading >>> 2;
export const strengthOf = (reading: Reading): number => reading & 3;

/** One word of a text with every lexeme it is found by. */
export type CardWord = { readonly form: TermId; readonly readings: readonly Reading[] };

export type WordReader = {
  /** Hands over the words of a text piece by piece; what comes a third time and more often is left out. */
  each(text: string, take: (words: readonly CardWord[]) => void): void;
  read(text: string): CardWord[];
  /** Lets go of what was remembered for speed. */
  forget(): void;
};

const STRENGTHS: Record<Weight, Strength> = { A: 3, B: 2, C: 1, D: 1 };
const POLISH_LETTER = /[ąćęłńóśźż]/i;
/** Letters that mean something else before a number: only together is it known what ("m. 4", "bl. 7"). */
const BEFORE_NUMBER = /^(?:m|bl|lok)\.?$/i;
/** Once or more often: nothing beyond makes a difference. */
const TIMES_TOLD = 2;
const MOST_REMEMBERED = 60_000;
/** Longer ones are no words and would fill the memory. */
const LONGEST_REMEMBERED = 40;

/** What stands between two spaces, and how often it came in the text that is being read. */
type Piece = { readonly words: readonly CardWord[]; text: number; times: number };

/**
 * Reads the texts of cards with the analyzer, each distinct piece between two spaces once.
 *
 * Units   a piece seen before costs a tenth of a microsecond or two, a new one some ten whole ones.
 * Errors  never throws.
 */
export function createWordReader(analyzer: Analyzer, vocabulary: Vocabulary): WordReader {
  let known = new Map<string, Piece>();
  let knownUnmarked = new Map<string, Piece>();
  let texts = 0;

  const toWord = (terms: readonly Term[]): CardWord => {
    const readings = terms.map(({ lexeme, weight }) => (vocabulary.add(lexeme) << 2) | STRENGTHS[weight]);
    return { form: termOf(readings[0] ?? 0), readings };
  };

  const readPiece = (piece: string, isMarked: boolean): readonly CardWord[] => {
    const words: CardWord[] = [];
    const terms = analyzer.index(piece, isMarked);
    for (let at = 0, end = 0; at < terms.length; at = end) {
      const position = terms[at]?.position;
      while (terms[end]?.position === position) end++;
      words.push(toWord(terms.slice(at, end)));
    }
    return words;
  };

  const each: WordReader["each"] = (text, take) => {
    const isMarked = POLISH_LETTER.test(text);
    const remembered = isMarked ? known : knownUnmarked;
    const own = ++texts;
    for (let start = nextWord(text, 0), end = 0; start < text.length; start = nextWord(text, end)) {
      end = endOfPiece(text, start);
      const piece = text.slice(start, end);
      let found = remembered.get(piece);
      if (found === undefined) {
        found = { words: readPiece(piece, isMarked), text: own, times: 0 };
        if (piece.length <= LONGEST_REMEMBERED && remembered.size < MOST_REMEMBERED) remembered.set(piece, found);
      }
      if (found.text !== own) {
        found.text = own;
        found.times = 0;
      }
      if (++found.times <= TIMES_TOLD) take(found.words);
    }
  };

  const read = (text: string): CardWord[] => {
    const all: CardWord[] = [];
    each(text, (words) => {
      all.push(...words);
    });
    return all;
  };

  const forget = (): void => {
    known = new Map();
    knownUnmarked = new Map();
  };

  return { each, read, forget };
}

const isSpace = (code: number): boolean => code <= 32 || code === 160;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function endOfPiece(text: string, start: number): number {
  const end = endOfWord(text, start);
  if (end - start > 4 || !BEFORE_NUMBER.test(text.slice(start, end))) return end;
  const next = nextWord(text, end);
  return isDigit(text.charCodeAt(next)) ? endOfWord(text, next) : end;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}
