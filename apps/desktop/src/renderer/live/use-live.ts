import { hashKey, type QueryFilters, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { byItself } from "../api/attention";
import { connection } from "../api/connection";
import { useTRPC } from "../api/trpc";
import { toHearers } from "./hear";
import { inRounds } from "./rounds";
import { staleBy } from "./shown-by";
import { openStream } from "./stream";

/** Keeps what is on screen up to date for as long as somebody is signed in. One for each window. */
export function useLive(onSignedOut: () => Promise<boolean>): void {
  const trpc = useTRPC();
  const queries = useQueryClient();

  useEffect(() => {
    const rounds = inRounds<QueryFilters>((filters) => {
      byItself(() => {
        for (const filter of filters) void queries.invalidateQueries(filter);
      });
    });
    const add = (filter: QueryFilters) => rounds.add(hashKey(filter.queryKey ?? ["everything"]), filter);
    const end = openStream({
      onEvent: (event) => {
        staleBy(trpc, event).forEach(add);
        toHearers.onEvent(event);
      },
      onReload: () => {
        add({});
        toHearers.onReload();
      },
      onSignedOut,
      onConnection: connection.set,
    });
    return () => {
      end();
      rounds.stop();
    };
  }, [trpc, queries, onSignedOut]);
}
