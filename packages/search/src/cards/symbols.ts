import { fold } from "../fold";

/** A symbol without its dashes, spaces and leading zeros: "SA-10", "sa10" and "SA-010" are "sa.10", "AU-01-1" is "au.1.1". */
export type SymbolKey = string;

/** One symbol in a query and where it stands. */
export type SymbolFound = {
  readonly key: SymbolKey;
  readonly start: number;
  readonly end: number;
  /** Nothing follows it, so a further digit may still come. */
  readonly isLast: boolean;
};

const SIGNS = String.raw`[\s\p{Pd}\u2212./]{0,3}`;
const PRINTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{L}{1,6}${SIGNS}\p{N}{1,6}(?:[\p{Pd}/.]\p{N}{1,4}){0,3}\p{L}?(?![\p{L}\p{N}])`,
  "gu",
);
const PIECES = /[a-z]+|[0-9]+/g;

/** The key of a printed symbol; "" where it has neither letter nor digit. */
export function symbolKey(printed: string): SymbolKey {
  const pieces = fold(printed).match(PIECES) ?? [];
  return pieces.map((piece) => piece.replace(/^0+(?=\d)/, "")).join(".");
}

/** Everything in a text that has the form of a symbol; whether it is one, the cards know. */
export function symbolsIn(text: string): SymbolFound[] {
  return [...text.matchAll(PRINTED)].map((match) => {
    const end = match.index + match[0].length;
    return { key: symbolKey(match[0]), start: match.index, end, isLast: text.slice(end).trim() === "" };
  });
}

/** A symbol and its further ones, none empty, none twice. */
export function printedSymbols(symbol: string | null, others: readonly string[]): string[] {
  return [...new Set([symbol ?? "", ...others].map((printed) => printed.trim()))].filter((printed) => printed !== "");
}
