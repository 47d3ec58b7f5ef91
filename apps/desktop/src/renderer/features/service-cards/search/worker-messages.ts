import type { CardFilters, CardResult, CardUnit, SearchCard } from "@kck/search";

/** What the page tells the worker. Cards of the full set come in parts, so that no message holds up a keystroke. */
export type ToWorker =
  | { readonly type: "begin"; readonly units: readonly CardUnit[] }
  | { readonly type: "cards"; readonly cards: readonly SearchCard[] }
  | { readonly type: "build"; readonly id: number }
  | { readonly type: "replace"; readonly card: SearchCard }
  | { readonly type: "remove"; readonly key: string }
  | { readonly type: "opens"; readonly opens: ReadonlyMap<string, number> }
  | {
      readonly type: "search";
      readonly id: number;
      readonly text: string;
      readonly filters: CardFilters;
      readonly limit: number;
    };

/** What the worker answers, by the number of the question. */
export type FromWorker =
  | { readonly type: "built"; readonly id: number }
  | { readonly type: "found"; readonly id: number; readonly result: CardResult }
  | { readonly type: "failed"; readonly id: number; readonly reason: string };
