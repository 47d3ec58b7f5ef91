import type { SearchCard } from "./card";
import { type SymbolKey, symbolKey, symbolsIn } from "./symbols";

type Owner = Pick<SearchCard, "symbols" | "cell">;

/** Cards by symbol and cards by cell: two namespaces, because SA-8 is a card and SA-08 a cell. */
export type SymbolTable = {
  add(slot: number, card: Owner): void;
  remove(slot: number, card: Owner): void;
  /** The slots that a text names; `begun` are those whose symbol its last letters may yet become. */
  find(text: string): { cards: number[]; cells: number[]; begun: number[] };
  /** The text without the symbols known here, so that they are not looked for as words. */
  without(text: string): string;
};

export function createSymbolTable(): SymbolTable {
  const cards = new Map<SymbolKey, Set<number>>();
  const cells = new Map<SymbolKey, Set<number>>();

  const add = (slot: number, { symbols, cell }: Owner): void => {
    for (const printed of symbols) put(cards, symbolKey(printed), slot);
    if (cell !== null) put(cells, symbolKey(cell), slot);
  };

  const remove = (slot: number, { symbols, cell }: Owner): void => {
    for (const printed of symbols) cards.get(symbolKey(printed))?.delete(slot);
    if (cell !== null) cells.get(symbolKey(cell))?.delete(slot);
  };

  const find = (text: string) => {
    const found = symbolsIn(text);
    const of = (table: ReadonlyMap<SymbolKey, Set<number>>) => found.flatMap(({ key }) => [...(table.get(key) ?? [])]);
    const begun = found.flatMap(({ key, isLast }) =>
      isLast ? [...cards].flatMap(([other, slots]) => (other.startsWith(key) ? [...slots] : [])) : [],
    );
    return { cards: of(cards), cells: of(cells), begun };
  };

  const without = (text: string): string => {
    let rest = text;
    for (const { key, start, end } of symbolsIn(text)) {
      const isKnown = (cards.get(key)?.size ?? 0) + (cells.get(key)?.size ?? 0) > 0;
      if (isKnown) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
    }
    return rest;
  };

  return { add, remove, find, without };
}

function put(table: Map<SymbolKey, Set<number>>, key: SymbolKey, slot: number): void {
  if (key !== "") table.set(key, (table.get(key) ?? new Set()).add(slot));
}
