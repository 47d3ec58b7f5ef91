import { readFileSync } from "node:fs";
import { CardsFile } from "@kck/contracts";
import units from "../../../resources/data/units.json" with { type: "json" };
import synonyms from "../../../resources/search/card-synonyms.json" with { type: "json" };
import {
  type CardUnit,
  createAnalyzer,
  createCardIndex,
  openDictionary,
  type SearchCard,
  toSearchCard,
} from "../src/index";
import { readDictionaryBytes, readNames } from "../src/testing";
import type { Search } from "./measure";

export type Product = {
  readonly search: Search;
  /** Keys of all cards, in the order of the file. */
  readonly keys: readonly string[];
  readonly areaOf: (key: string) => string;
};

const CARDS = new URL("../../../resources/cards/cards.json", import.meta.url);

/** The demonstration cards as the search takes them, and the units. */
export function openCards(): { readonly cards: readonly SearchCard[]; readonly units: readonly CardUnit[] } {
  const { cards } = CardsFile.parse(JSON.parse(readFileSync(CARDS, "utf8")));
  const unitByKey = new Map(units.map(({ key, symbol, name }): [string, CardUnit] => [key, { symbol, name }]));
  return {
    cards: cards.map((card) => toSearchCard(card, unitByKey.get(card.owner ?? "") ?? null, 0)),
    units: [...unitByKey.values()],
  };
}

/** The search as a client has it on its first day: demonstration cards, units, dictionary, names and synonyms; nothing opened yet. */
export function openProduct(): Product {
  const { cards, units: known } = openCards();
  const analyzer = createAnalyzer({ dictionary: openDictionary(readDictionaryBytes()), names: readNames() });
  const index = createCardIndex(analyzer, cards, { synonyms, units: known });
  const areas = new Map(cards.map(({ key, area }) => [key, area]));
  return {
    search: (text) => index.search(text).hits.map(({ key }) => key),
    keys: cards.map(({ key }) => key),
    areaOf: (key) => areas.get(key) ?? "no such card",
  };
}
