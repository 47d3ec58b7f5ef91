import { fold, hasDiacritics } from "./fold";
import type { Dictionary } from "./morfologik/dictionary";
import { createReader, type Names, type Reader } from "./readings";
import { isOptionalWord, isStopWord } from "./stop-words";
import { compileSynonyms, type Synonyms } from "./synonyms";
import { type Token, tokenize } from "./tokens";

/** A: as it stands in the text; B: its base form; C: a base form it has only if diacritics were left out. */
export type Weight = "A" | "B" | "C" | "D";

/** One entry of an index. `position` counts the tokens of the text from 1; `start` and `end` find the word for highlighting. */
export type Term = {
  readonly lexeme: string;
  readonly weight: Weight;
  readonly position: number;
  readonly start: number;
  readonly end: number;
};

export type Alternative =
  | { readonly kind: "lexeme"; readonly lexeme: string; readonly from: Origin; readonly isPrefix: boolean }
  /** Each word must occur, in any of its lexemes: the other way to say it ("prawko": prawo and jazda). */
  | { readonly kind: "phrase"; readonly from: "synonym" | "parts"; readonly words: readonly (readonly string[])[] };
export type Origin = "form" | "lemma" | "restored";

/** One word of a query, which a text has when it has any of the alternatives. */
export type QueryWord = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly Alternative[];
};

export type Analyzer = {
  /** `isMarked`: a piece of a longer text in which diacritics were written, so that none are missing in the piece. */
  index(text: string, isMarked?: boolean): Term[];
  query(text: string): QueryWord[];
};

export type AnalyzerParts = {
  readonly dictionary: Dictionary;
  readonly names?: Names;
  readonly synonyms?: Synonyms;
};

const MOST_QUERY_WORDS = 32;
const SHORTEST_PREFIX = 2;
/** What may follow a word that is still being typed: nothing, or the sign that goes on ("KCK/2026/"). */
const BEGUN = /^[^\s\p{L}\p{N}]?$/u;

/**
 * Joins dictionary, names and synonyms into the two questions of a search: what is this text found by, and what is meant.
 *
 * Shapes  `index` gives the entries of one text in reading order; `query` gives the words that must all be found, none when the
 *         text holds nothing to look for. The last word counts as begun until a space follows it.
 * Units   time grows in proportion to the text; a word once read is remembered (20,000 of them, some 5 MB).
 * Errors  neither ever throws, whatever the text.
 * Source  KRAKOW.md 8.2 (1, 2, 4 to 7).
 */
export function createAnalyzer({ dictionary, names = {}, synonyms = [] }: AnalyzerParts): Analyzer {
  const reader = createReader(dictionary, names);
  const synonymsOf = compileSynonyms(synonyms, (text) =>
    tokenize(text)
      .filter(isSaying)
      .map((token) => lexemesOf(token, reader)),
  );

  const index = (text: string, isPieceMarked = false): Term[] => {
    const missing = isPieceMarked ? "never" : hasDiacritics(text) ? "in-unknown-words" : "maybe";
    return tokenize(text).flatMap((token, at) => termsOf(token, at + 1, reader, missing));
  };

  const query = (text: string): QueryWord[] => {
    const tokens = wanted(tokenize(text));
    const readings = tokens.map((token) => lexemesOf(token, reader));
    const others = synonymsOf(readings);
    return tokens.map((token, at) => {
      const isPrefix = BEGUN.test(text.slice(token.end, token.end + 2)) && token.folded.length >= SHORTEST_PREFIX;
      const alternatives = [...alternativesOf(token, reader, isPrefix), ...(others[at] ?? [])];
      return { text: token.text, start: token.start, end: token.end, alternatives };
    });
  };

  return { index, query };
}

/** Where diacritics may have been left out of a text. */
type Missing = "never" | "in-unknown-words" | "maybe";

function termsOf(token: Token, position: number, reader: Reader, missing: Missing): Term[] {
  if (!isSaying(token)) return [];
  const weights = new Map<string, Weight>([[token.folded, "A"]]);
  const add = (lexemes: readonly string[], weight: Weight) => {
    for (const lexeme of lexemes) if (!weights.has(lexeme)) weights.set(lexeme, weight);
  };
  if (token.kind === "symbol") add(token.parts, "B");
  if (token.kind === "abbreviation") add([fold(token.meaning.expansion)], "B");
  if (token.kind === "word") {
    const { lemmas } = reader.read(token.text);
    add(lemmas, "B");
    const isGuessed = missing === "maybe" || (missing === "in-unknown-words" && lemmas.length === 0);
    if (isGuessed) add(reader.restore(token.text), "C");
  }
  return [...weights].map(([lexeme, weight]) => ({ lexeme, weight, position, start: token.start, end: token.end }));
}

function alternativesOf(token: Token, reader: Reader, isPrefix: boolean): Alternative[] {
  const found = new Map<string, Alternative>();
  const add = (lexemes: readonly string[], from: Origin) => {
    for (const lexeme of lexemes) {
      if (!found.has(lexeme))
        found.set(lexeme, { kind: "lexeme", lexeme, from, isPrefix: isPrefix && from === "form" });
    }
  };
  add([token.folded], "form");
  if (token.kind === "abbreviation") add([fold(token.meaning.expansion)], "lemma");
  if (token.kind === "word") {
    const { lemmas, isMarked } = reader.read(token.text);
    add(lemmas, "lemma");
    if (!isMarked || lemmas.length === 0) add(reader.restore(token.text), "restored");
  }
  const alternatives = [...found.values()];
  if (token.kind === "symbol" && /^[a-z]+\d+$/.test(token.folded)) {
    alternatives.push({ kind: "phrase", from: "parts", words: token.parts.map((part) => [part]) });
  }
  return alternatives;
}

/** All that a token may mean, without telling how it was found. */
function lexemesOf(token: Token, reader: Reader): string[] {
  const alternatives = alternativesOf(token, reader, false);
  return alternatives.flatMap((alternative) => (alternative.kind === "lexeme" ? [alternative.lexeme] : []));
}

function isSaying(token: Token): boolean {
  return token.kind !== "word" || !isStopWord(token);
}

/** The tokens to insist on; where a query has only such as may be left out, those. */
function wanted(tokens: readonly Token[]): Token[] {
  const saying = tokens.filter(isSaying);
  const needed = saying.filter((token) =>
    token.kind === "abbreviation" ? !token.meaning.isOptional : !isOptionalWord(token),
  );
  const chosen = needed.length > 0 ? needed : saying.length > 0 ? saying : tokens.slice(-1);
  return chosen.slice(0, MOST_QUERY_WORDS);
}
