import { hashKey, type QueryFilters, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { byItself } from "../api/attention";
import { connection } from "../api/connection";
import { useTRPC } from "../api/trpc";
import { toHearers } from "./hear";
import { inRoundsOfEachSort } from "./rounds";
import { staleBy } from "./shown-by";
import { type LiveListener, openStream } from "./stream";

/** A new revision of a card is told at once, however many intakes change meanwhile. What else there is shares queries, so also rounds. */
const sortOf = (type: string) => (type.startsWith("card.") ? "cards" : "everything");

/** Keeps what is on screen up to date for as long as somebody is signed in. One for each window. */
export function useLive(onSignedOut: () => Promise<boolean>): void {
  const trpc = useTRPC();
  const queries = useQueryClient();

  useEffect(() => {
    const keyOf = (filter: QueryFilters) => filter.queryKey ?? ["everything"];
    // All that one event makes stale is one item: its first query must not go a round before the others.
    const rounds = inRoundsOfEachSort<readonly QueryFilters[]>((items) => {
      const once = new Map(items.flat().map((filter) => [hashKey(keyOf(filter)), filter]));
      byItself(() => {
        for (const filter of once.values()) void queries.invalidateQueries(filter);
      });
    });
    const add = (sort: string, filters: readonly QueryFilters[]) =>
      rounds.add(sort, hashKey(filters.map(keyOf)), filters);
    const listener: LiveListener = {
      onEvent: (event) => {
        add(sortOf(event.type), staleBy(trpc, event));
        toHearers.onEvent(event);
      },
      onReload: () => {
        add("everything", [{}]);
        toHearers.onReload();
      },
      onSignedOut,
      onConnection: connection.set,
    };
    // Once the mark of the lost connection is gone, what is on screen must be up to date too.
    const end = openStream(listener, (wake) => connection.subscribe(() => connection.get() === "online" && wake()));
    return () => {
      end();
      rounds.stop();
    };
  }, [trpc, queries, onSignedOut]);
}
