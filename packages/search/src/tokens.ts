import { ABBREVIATIONS, type Abbreviation } from "./abbreviations";
import { fold } from "./fold";

/** A piece of a text and where it stands there: `text.slice(start, end)` is what a person sees. */
type Place = { readonly start: number; readonly end: number };

export type Token = Place &
  (
    | { readonly kind: "word"; readonly text: string; readonly folded: string }
    | { readonly kind: "abbreviation"; readonly text: string; readonly folded: string; readonly meaning: Abbreviation }
    /** Whatever carries a digit: "SA-10", "12/4", "28a", "500+". `parts` are its pieces when it has several. */
    | { readonly kind: "symbol"; readonly text: string; readonly folded: string; readonly parts: readonly string[] }
  );

const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u2060]*/gu;
const DIGIT = /\p{N}/u;
const LETTERS_ONLY = /^\p{L}{1,6}$/u;
const ACRONYM = /^\p{Lu}{2,8}$/u;
const ENDING = /^(?:[aeiuyąę]|ie|em|owi|om|ach|ami|[oó]w)$/;
const DASH = /^\p{Pd}$/u;
const PIECES = /\p{N}+|[^\p{N}]+/gu;

/** Longer tokens are cut in index and query alike: nobody types more, and one page of "aaaa" stays cheap. */
const LONGEST_TOKEN = 100;
const MOST_PIECES = 8;

/**
 * Cuts a text into words and symbols.
 *
 * Shapes  any text in; tokens in reading order, not overlapping, none with an empty `folded`. A symbol's `folded` is the same
 *         for "SA-10", "sa10" and "SA-010"; "biało-czerwony" is two words, "MOPS-ie"
 *         the one word MOPS.
 * Units   `start` and `end` count UTF-16 units of the given text. Time grows in proportion to its length.
 * Errors  never throws.
 * Source  KRAKOW.md 8.2 (5, 7, 10).
 */
export function tokenize(text: string): Token[] {
  return joinRuns(text).flatMap((place) => {
    const token = toToken(text, place);
    return token.folded === "" ? [] : [token];
  });
}

/** Joins what belongs to one symbol though a sign stands in it, so that "12/4" is not two house numbers. */
function joinRuns(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = { start: match.index, end: match.index + match[0].length };
    const before = places.at(-1);
    const isNear = before !== undefined && run.start - before.end === 1 && run.end - before.start <= LONGEST_TOKEN;
    if (isNear && belongTogether(text.slice(before.start, before.end), text[before.end] ?? "", match[0])) {
      places[places.length - 1] = { start: before.start, end: run.end };
    } else {
      places.push(run);
    }
  }
  return places.map((place) => (isSum(text, place) ? { start: place.start, end: place.end + 1 } : place));
}

function belongTogether(left: string, sign: string, right: string): boolean {
  const isDigitRight = DIGIT.test(right.charAt(0));
  if (sign === "/") return isDigitRight || DIGIT.test(left);
  if (sign === ".") return isDigitRight && DIGIT.test(left.slice(-1));
  if (!DASH.test(sign)) return false;
  return (isDigitRight && LETTERS_ONLY.test(left)) || (ACRONYM.test(left) && ENDING.test(right));
}

/** "500+" and "800+" are names of benefits. */
function isSum(text: string, { start, end }: Place): boolean {
  return text[end] === "+" && end - start <= 4 && /^\d+$/.test(text.slice(start, end));
}

function toToken(text: string, { start, end }: Place): Token {
  const seen = text.slice(start, Math.min(end, start + LONGEST_TOKEN)).toWellFormed();
  if (DIGIT.test(seen)) {
    const { folded, parts } = foldSymbol(seen);
    return { kind: "symbol", text: seen, folded, parts, start, end };
  }
  // A dash stays inside a word only before the ending of an acronym: "MOPS-ie" is MOPS.
  const stem = seen.replace(/\p{Pd}.*/u, "");
  const folded = fold(stem);
  const meaning = ABBREVIATIONS.get(folded);
  if (meaning !== undefined && isAbbreviation(meaning, text, start, end)) {
    return { kind: "abbreviation", text: stem, folded, meaning, start, end };
  }
  return { kind: "word", text: stem, folded, start, end };
}

function isAbbreviation(meaning: Abbreviation, text: string, start: number, end: number): boolean {
  const isDomain = start > 1 && text[start - 1] === "." && !/\s/.test(text[start - 2] ?? "");
  if (isDomain) return false;
  if (meaning.sign === "always") return true;
  const isDotted = text[end] === ".";
  if (meaning.sign === "dot") return isDotted;
  return /^\.?\s{0,3}\p{N}/u.test(text.slice(end, end + 5));
}

/** "SA-010" → "sa10" with the parts "sa" and "10"; slashes and dots between numbers stay, so "12/4" is not "124". */
function foldSymbol(seen: string): { folded: string; parts: string[] } {
  const plain = fold(seen).replaceAll(" ", "");
  const folded = plain.replace(/^([a-z]{0,6})0+(?=\d+$)/, "$1");
  const pieces = folded.split(/[/.+]/).flatMap((piece) => piece.match(PIECES) ?? []);
  const parts = pieces.slice(0, MOST_PIECES).map((piece) => piece.replace(/^0+(?=\d)/, ""));
  return { folded, parts: parts.filter((part) => part !== folded) };
}
