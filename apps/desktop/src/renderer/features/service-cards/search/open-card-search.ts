import type { CardId, CardView, UnitView } from "@kck/contracts";
import {
  type CardFilters,
  type CardResult,
  type CardUnit,
  type HitReason,
  type SearchCard,
  toSearchCard,
} from "@kck/search";
import { newestOnly } from "./newest-only";
import type { FromWorker, ToWorker } from "./worker-messages";

export type FoundCard = {
  readonly card: CardView;
  /** A word of the query is missing ("pasuje częściowo"). */
  readonly isPartial: boolean;
  readonly reason: HitReason;
};

/** The answer to a query: cards with the best first, and all that a screen needs beside them. `marks` goes to `highlight`. */
export type FoundCards = Pick<CardResult, "total" | "facets" | "section" | "marks"> & {
  readonly found: readonly FoundCard[];
};

export type CardSearch = {
  /** Takes the full set in place of any before; done when it can be searched. Fails where the dictionary cannot be had. */
  load(cards: readonly CardView[], units: readonly UnitView[], opens: ReadonlyMap<CardId, number>): Promise<void>;
  /** Takes a newly published revision in place of the one before. */
  replace(card: CardView): void;
  /** Takes out a card that is no longer in force. */
  remove(id: CardId): void;
  setOpens(opens: ReadonlyMap<CardId, number>): void;
  /** Null where a newer question took the place of this one before it was answered: then there is nothing to show. */
  search(text: string, filters?: CardFilters, limit?: number): Promise<FoundCards | null>;
  /** Ends the worker; what is still asked is never answered. */
  close(): void;
};

/** A message of so many cards takes the page some three milliseconds. */
const CARDS_AT_ONCE = 200;
const MOST_FOUND = 50;

/**
 * Opens the search of cards in a worker of its own. One is enough for the whole app.
 *
 * The page keeps the cards; the worker knows only what is searched, and answers with keys.
 */
export function openCardSearch(): CardSearch {
  const worker = new Worker(new URL("./card-search-worker.ts", import.meta.url), {
    type: "module",
    name: "card-search",
  });
  const cards = new Map<string, CardView>();
  const unitsById = new Map<string, CardUnit>();
  let opensById: ReadonlyMap<CardId, number> = new Map();
  const waiting = new Map<number, { resolve(answer: FromWorker): void; reject(error: Error): void }>();
  let lastId = 0;

  const tell = (message: ToWorker) => worker.postMessage(message);
  const ask = (toMessage: (id: number) => ToWorker): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      tell(toMessage(id));
    });

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.type === "failed") asked?.reject(new Error(data.reason));
    else asked?.resolve(data);
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("The search of cards has stopped"));
    waiting.clear();
  });

  const toSearch = (card: CardView): SearchCard => {
    const unit = card.ownerUnitId === null ? undefined : unitsById.get(card.ownerUnitId);
    return { ...toSearchCard(card, unit ?? null, opensById.get(card.id) ?? 0), key: card.id };
  };

  const load: CardSearch["load"] = async (all, units, opens) => {
    opensById = opens;
    cards.clear();
    unitsById.clear();
    for (const { id, symbol, name } of units) unitsById.set(id, { symbol, name });
    for (const card of all) cards.set(card.id, card);
    tell({ type: "begin", units: [...unitsById.values()] });
    for (let from = 0; from < all.length; from += CARDS_AT_ONCE) {
      const some = all.slice(from, from + CARDS_AT_ONCE);
      tell({ type: "cards", cards: some.map(toSearch) });
      await new Promise((resolve) => setTimeout(resolve)); // the keyboard first
    }
    await ask((id) => ({ type: "build", id }));
  };

  const replace = (card: CardView): void => {
    cards.set(card.id, card);
    tell({ type: "replace", card: toSearch(card) });
  };

  const remove = (id: CardId): void => {
    cards.delete(id);
    tell({ type: "remove", key: id });
  };

  const setOpens = (opens: ReadonlyMap<CardId, number>): void => {
    opensById = opens;
    tell({ type: "opens", opens });
  };

  type Question = { readonly text: string; readonly filters: CardFilters; readonly limit: number };
  const askNewest = newestOnly((question: Question) => ask((id) => ({ type: "search", id, ...question })));
  const search: CardSearch["search"] = async (text, filters = {}, limit = MOST_FOUND) => {
    const answer = await askNewest({ text, filters, limit });
    if (answer?.type !== "found") return null;
    const { hits, total, facets, section, marks } = answer.result;
    const found = hits.flatMap(({ key, isPartial, reason }) => {
      const card = cards.get(key);
      return card === undefined ? [] : [{ card, isPartial, reason }];
    });
    return { found, total, facets, section, marks };
  };

  return {
    load,
    replace,
    remove,
    setOpens,
    search,
    close: () => worker.terminate(),
  };
}
