/** Cards and cells have their symbols each to themselves: card SA-8 and cell SA-08 are different things. */
export type SymbolSpace = "card" | "cell";

/**
 * The one form of a symbol, however it was printed, typed or said.
 *
 * Shapes  "SA-10", "SA 10", "sa10" and "SA-010" in, "SA10" out; parts that are numbers stay apart: "AU-01-1" is "AU1-1".
 * Errors  never throws; what holds no letter and no digit is "".
 * Source  KRAKOW.md 2.1.
 */
export function normaliseSymbol(printed: string): string {
  const parts =
    printed
      .normalize("NFKC")
      .toUpperCase()
      .match(/\p{L}+|[0-9]+/gu) ?? [];
  const plain = parts.map((part) => part.replace(/^0+(?=[0-9])/, ""));
  return plain.reduce(
    (text, part) => (/[0-9]$/.test(text) && /^[0-9]/.test(part) ? `${text}-${part}` : text + part),
    "",
  );
}

/** A symbol with its space, so that a cell is never taken for a card. */
export function symbolKey(space: SymbolSpace, printed: string): string {
  return `${space}:${normaliseSymbol(printed)}`;
}
