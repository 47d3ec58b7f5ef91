import type { Analyzer } from "../analyze";
import type { Synonyms } from "../synonyms";
import { tokenize } from "../tokens";
import { best } from "./best";
import type { CardUnit, SearchCard } from "./card";
import { createWordReader } from "./card-words";
import { type CardFilters, createFacetTable, type FacetCounts } from "./facets";
import type { Marks } from "./highlight";
import type { AskedSection } from "./intents";
import type { CardPhrase } from "./phrases";
import { createPostings } from "./postings";
import { type CardQuery, createQueryReader } from "./query";
import { createRanker } from "./ranking";
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

/** What is kept of a card beside its words. `unit` is the value of the facet. */
type Kept = {
  readonly key: string;
  readonly unit: string | null;
  readonly symbols: readonly string[];
  readonly cell: string | null;
  /** The title as `spell` writes it. */
  readonly spelling: string;
  readonly phrases: readonly CardPhrase[];
};

type Findings = {
  readonly slots: Iterable<number>;
  scoreOf(slot: number): number;
  toHit(slot: number): Pick<CardHit, "isPartial" | "reason">;
};

/** Longer is nothing that somebody typed to find a card; what follows is not read. */
const LONGEST_QUERY = 300;
const DEFAULT_LIMIT = 50;
/** Symbols and whole titles come before whatever words can gather. */
const TIER_WORTH = 10_000;
const TIERS = { title: 5, symbol: 4, cell: 3, unit: 2, begun: 1 } as const;

/**
 * Builds the search over service cards: all in memory, each keystroke one call.
 *
 * Shapes  any text in; a query finds every card that has one of its words in any inflection, as a synonym, as the beginning of
 *         the last word, or with a typo; cards come in the order symbol, title, synonyms, description, body. An empty text lists
 *         all cards, those opened most first.
 * Units   300 characters of a query are read. See `npm run bench:cards` for times and memory.
 * Errors  never throws, whatever the text.
 * Source  KRAKOW.md 8.2; docs/decisions/016-own-index-of-cards.md.
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

  const kept: (Kept | undefined)[] = [];
  const slotByKey = new Map<string, number>();
  const slotsByTitle = new Map<string, Set<number>>();
  const opens: number[] = [];

  const rank = createRanker(postings, {
    phrases: (slot) => kept[slot]?.phrases ?? [],
    opens: (slot) => opens[slot] ?? 0,
    get slots() {
      return kept.length;
    },
    get count() {
      return slotByKey.size;
    },
  });

  const add = (card: SearchCard): void => {
    const { key, cell, unit } = card;
    const slot = kept.length;
    const title = reader.read(card.title);
    const said = card.synonyms.map((synonym) => reader.read(synonym));
    postings.add(slot, "title", title);
    for (const words of said) postings.add(slot, "synonyms", words);
    reader.each(card.description, (words) => postings.add(slot, "description", words));
    const named = [unit?.symbol ?? "", unit?.name ?? "", cell ?? "", ...card.symbols].join("\n");
    for (const text of [card.body, named]) reader.each(text, (words) => postings.add(slot, "body", words));

    const synonymPhrases = said.map((words): CardPhrase => ({ kind: "synonym", words }));
    const spelling = spell(card.title);
    kept.push({
      key,
      unit: unit === null ? null : (unit.symbol ?? unit.name),
      symbols: card.symbols,
      cell,
      spelling,
      phrases: [{ kind: "title", words: title }, ...synonymPhrases],
    });
    opens[slot] = card.opens;
    slotByKey.set(key, slot);
    slotsByTitle.set(spelling, (slotsByTitle.get(spelling) ?? new Set()).add(slot));
    symbols.add(slot, card);
    facets.set(slot, card);
    if (unit !== null) unitNames.add(unit);
  };

  const remove = (key: string): void => {
    const slot = slotByKey.get(key);
    const old = slot === undefined ? undefined : kept[slot];
    if (slot === undefined || old === undefined) return;
    kept[slot] = undefined;
    slotByKey.delete(key);
    slotsByTitle.get(old.spelling)?.delete(slot);
    symbols.remove(slot, old);
    postings.drop(slot);
  };

  const replace = (card: SearchCard): void => {
    remove(card.key);
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
      const isOfUnit = (slot: number) => units.has(kept[slot]?.unit ?? "");
      put([...slotByKey.values()].filter(isOfUnit), TIERS.unit, "unit", isSymbol);
    }
    return found;
  };

  /** What an empty text finds: everything, by how often it was opened. */
  const everything = (): Findings => ({
    slots: slotByKey.values(),
    scoreOf: (slot) => opens[slot] ?? 0,
    toHit: () => ({ isPartial: false, reason: "listed" }),
  });

  const find = (text: string, query: CardQuery): Findings => {
    const byName = named(text, query);
    const ranking = rank(query.words);
    return {
      slots: byName.size === 0 ? ranking.slots : new Set([...byName.keys(), ...ranking.slots]),
      scoreOf: (slot) => {
        const name = byName.get(slot);
        const words = name?.isWhole === true ? 0 : ranking.scoreOf(slot);
        return TIER_WORTH * (name?.tier ?? 0) + words + Math.log10(1 + (opens[slot] ?? 0)) / 10;
      },
      toHit: (slot) => {
        const name = byName.get(slot);
        if (name !== undefined) return { isPartial: false, reason: name.reason };
        return { isPartial: ranking.isPartial(slot), reason: ranking.fieldOf(slot) };
      },
    };
  };

  const search = (typed: string, { filters = {}, limit = DEFAULT_LIMIT }: CardSearchOptions = {}): CardResult => {
    const text = typed.slice(0, LONGEST_QUERY);
    const query = read(symbols.without(text));
    const { slots, scoreOf, toHit } = text.trim() === "" ? everything() : find(text, query);
    const { passed, counts } = facets.apply(slots, filters);
    // Of two alike the card that came in first, whatever was found in between.
    const inOrder = passed.sort((left, right) => left - right);
    const hits = best(inOrder, scoreOf, limit).map((slot) => ({
      key: kept[slot]?.key ?? "",
      score: scoreOf(slot),
      ...toHit(slot),
    }));
    return { hits, total: passed.length, facets: counts, section: query.section, marks: query.marks };
  };

  const setOpens = (counted: ReadonlyMap<string, number>): void => {
    for (const [key, count] of counted) {
      const slot = slotByKey.get(key);
      if (slot !== undefined) opens[slot] = count;
    }
  };

  return { search, replace, remove, setOpens };
}

/** A title as two people would both have typed it. */
function spell(title: string): string {
  return tokenize(title)
    .map(({ folded }) => folded)
    .join(" ");
}
