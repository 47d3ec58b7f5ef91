import type { Analyzer } from "../analyze";
import type { Synonyms } from "../synonyms";
import { tokenize } from "../tokens";
import type { CardUnit, SearchCard } from "./card";
import { createWordReader } from "./card-words";
import { type CardFilters, createFacetTable, type FacetCounts } from "./facets";
import type { Marks } from "./highlight";
import type { AskedSection } from "./intents";
import type { CardPhrase } from "./phrases";
import { createPostings } from "./postings";
import { type CardQuery, createQueryReader } from "./query";
import { createRanking, type Rank } from "./ranking";
import { createSymbolTable } from "./symbol-table";
import { createUnitNames } from "./unit-names";
import { createVocabulary } from "./vocabulary";

/** Why a card is in a result: the best of what the query met. `listed` where nothing was asked. */
export type HitReason = "title" | "symbol" | "cell" | "unit" | "synonyms" | "description" | "body" | "listed";

export type CardHit = {
  readonly key: string;
  /** Comparable within one result only. */
  readonly score: number;
  /** A word of the query is missing ("pasuje częściowo"). */
  readonly isPartial: boolean;
  readonly reason: HitReason;
};

export type CardResult = {
  /** The best first, at most `limit`. */
  readonly hits: readonly CardHit[];
  /** How many there are in all that pass the filters. */
  readonly total: number;
  /** Each facet counted over what passes the filters of the other facets. */
  readonly facets: FacetCounts;
  /** The section that the question is about ("ile kosztuje …" → `fees`). */
  readonly section: AskedSection | null;
  /** What to mark in the texts shown: see `highlight`. */
  readonly marks: Marks;
};

export type CardSearchOptions = { readonly filters?: CardFilters; readonly limit?: number };
export type CardIndexOptions = { readonly synonyms?: Synonyms; readonly units?: readonly CardUnit[] };

export type CardIndex = {
  search(text: string, options?: CardSearchOptions): CardResult;
  /** Puts a card in, in place of the one with the same key if there is one. */
  replace(card: SearchCard): void;
  remove(key: string): void;
  /** How often each card was opened in the last 30 days, by key; cards not named keep theirs. */
  setOpens(opens: ReadonlyMap<string, number>): void;
};

/** A card that a text names. Where it names a whole unit by symbol, the letters say no more as words. */
type Named = { readonly tier: number; readonly reason: HitReason; readonly isWhole: boolean };

/** Longer is nothing that somebody typed to find a card; what follows is not read. */
const LONGEST_QUERY = 300;
const DEFAULT_LIMIT = 50;
/** Symbols and whole titles come before whatever words can gather. */
const TIER_WORTH = 10_000;
const TIERS = { title: 5, symbol: 4, cell: 3, unit: 2, begun: 1 } as const;
/** Entries of cards that are gone are swept when they pass this share. */
const MOST_GONE = 0.25;

/**
 * Builds the search over service cards: all in memory, each keystroke one call.
 *
 * Shapes  any text in; a query finds every card that has one of its words in any inflection, as a synonym, as the beginning of
 *         the last word, or with a typo; cards come in the order symbol, title, synonyms, description, body. An empty text lists
 *         all cards, those opened most first.
 * Units   300 characters of a query are read. See `npm run bench:cards` for times and memory.
 * Errors  never throws, whatever the text.
 * Source  KRAKOW.md 8.2; docs/decisions/015-own-index-of-cards.md.
 */
export function createCardIndex(
  analyzer: Analyzer,
  cards: readonly SearchCard[],
  { synonyms = [], units = [] }: CardIndexOptions = {},
): CardIndex {
  const vocabulary = createVocabulary();
  const reader = createWordReader(analyzer, vocabulary);
  const postings = createPostings();
  const facets = createFacetTable();
  const symbols = createSymbolTable();
  const unitNames = createUnitNames(reader, vocabulary);

  type Kept = { readonly card: Omit<SearchCard, "body" | "description">; readonly phrases: readonly CardPhrase[] };
  const kept: (Kept | undefined)[] = [];
  const slotByKey = new Map<string, number>();
  const slotsByTitle = new Map<string, Set<number>>();
  let opensByKey = new Map<string, number>();
  let gone = 0;

  const rank = createRanking(postings, {
    isAlive: (slot) => kept[slot] !== undefined,
    phrases: (slot) => kept[slot]?.phrases ?? [],
    opens: (slot) => opensOf(slot),
    get slots() {
      return kept.length;
    },
    get count() {
      return slotByKey.size;
    },
  });

  const opensOf = (slot: number): number => opensByKey.get(kept[slot]?.card.key ?? "") ?? kept[slot]?.card.opens ?? 0;

  const add = (card: SearchCard): void => {
    const slot = kept.length;
    const title = reader.read(card.title);
    const said = card.synonyms.map((synonym) => reader.read(synonym));
    const unit = card.unit === null ? "" : `${card.unit.symbol ?? ""} ${card.unit.name}`;
    postings.add(slot, "title", title);
    for (const words of said) postings.add(slot, "synonyms", words);
    postings.add(slot, "description", reader.read(card.description));
    postings.add(slot, "body", reader.read([card.body, unit, card.cell ?? "", ...card.symbols].join("\n")));

    const { body: _body, description: _description, ...shown } = card;
    const synonymPhrases = said.map((words): CardPhrase => ({ kind: "synonym", words }));
    kept.push({ card: shown, phrases: [{ kind: "title", words: title }, ...synonymPhrases] });
    slotByKey.set(card.key, slot);
    const spelled = spell(card.title);
    slotsByTitle.set(spelled, (slotsByTitle.get(spelled) ?? new Set()).add(slot));
    symbols.add(slot, card);
    facets.set(slot, card);
    if (card.unit !== null) unitNames.add(card.unit);
  };

  const remove = (key: string): void => {
    const slot = slotByKey.get(key);
    const old = slot === undefined ? undefined : kept[slot];
    if (slot === undefined || old === undefined) return;
    kept[slot] = undefined;
    slotByKey.delete(key);
    slotsByTitle.get(spell(old.card.title))?.delete(slot);
    symbols.remove(slot, old.card);
    gone += 1;
    if (gone > kept.length * MOST_GONE) {
      postings.sweep((other) => kept[other] !== undefined);
      gone = 0;
    }
  };

  const replace = (card: SearchCard): void => {
    remove(card.key);
    opensByKey.delete(card.key);
    add(card);
    reader.forget();
  };

  for (const unit of units) unitNames.add(unit);
  for (const card of cards) {
    remove(card.key);
    add(card);
  }
  reader.forget();
  const read = createQueryReader(analyzer, vocabulary, postings, synonyms);

  /** The cards that the whole text names: by symbol, by title, by cell, by unit. */
  const named = (text: string, query: CardQuery): Map<number, Named> => {
    const found = new Map<number, Named>();
    const put = (slots: Iterable<number>, tier: number, reason: HitReason, isWhole = false) => {
      for (const slot of slots) if ((found.get(slot)?.tier ?? 0) < tier) found.set(slot, { tier, reason, isWhole });
    };
    put(slotsByTitle.get(spell(text)) ?? [], TIERS.title, "title");
    const { cards: exact, cells, begun } = symbols.find(text);
    put(exact, TIERS.symbol, "symbol");
    put(cells, TIERS.cell, "cell");
    put(begun, TIERS.begun, "symbol");
    const { units, isSymbol } = unitNames.named(text, query.words);
    if (units.size > 0) {
      const isOfUnit = (one: Kept | undefined) => units.has(one?.card.unit?.symbol ?? one?.card.unit?.name ?? "");
      const ofUnit = [...slotByKey.values()].filter((slot) => isOfUnit(kept[slot]));
      put(ofUnit, TIERS.unit, "unit", isSymbol);
    }
    return found;
  };

  const everything = (): (CardHit & { slot: number })[] =>
    [...slotByKey]
      .map(([key, slot]) => ({ key, slot, score: opensOf(slot), isPartial: false, reason: "listed" as const }))
      .sort((left, right) => right.score - left.score || left.slot - right.slot);

  const find = (text: string, query: CardQuery): (CardHit & { slot: number })[] => {
    const byName = named(text, query);
    const ranks = new Map<number, Rank>(rank(query.words).map((found) => [found.slot, found]));
    const slots = new Set([...byName.keys(), ...ranks.keys()]);
    return [...slots]
      .map((slot) => {
        const [name, words] = [byName.get(slot), ranks.get(slot)];
        const score =
          TIER_WORTH * (name?.tier ?? 0) +
          (name?.isWhole === true ? 0 : (words?.score ?? 0)) +
          Math.log10(1 + opensOf(slot)) / 10;
        const isPartial = name === undefined && words?.isPartial === true;
        return {
          key: kept[slot]?.card.key ?? "",
          slot,
          score,
          isPartial,
          reason: name?.reason ?? words?.field ?? "body",
        };
      })
      .sort((left, right) => right.score - left.score || left.slot - right.slot);
  };

  const search = (typed: string, { filters = {}, limit = DEFAULT_LIMIT }: CardSearchOptions = {}): CardResult => {
    const text = typed.slice(0, LONGEST_QUERY);
    const query = read(symbols.without(text));
    const found = text.trim() === "" ? everything() : find(text, query);
    const bySlot = new Map(found.map((hit) => [hit.slot, hit]));
    const { passed, counts } = facets.apply([...bySlot.keys()], filters);
    const hits = passed.slice(0, Math.max(0, limit)).flatMap((slot) => {
      const hit = bySlot.get(slot);
      return hit === undefined ? [] : [toHit(hit)];
    });
    return { hits, total: passed.length, facets: counts, section: query.section, marks: query.marks };
  };

  const setOpens = (opens: ReadonlyMap<string, number>): void => {
    opensByKey = new Map([...opensByKey, ...opens]);
  };

  return { search, replace, remove, setOpens };
}

function toHit({ key, score, isPartial, reason }: CardHit): CardHit {
  return { key, score, isPartial, reason };
}

/** A title as two people would both have typed it. */
function spell(title: string): string {
  return tokenize(title)
    .map(({ folded }) => folded)
    .join(" ");
}
