import type { CardId } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useTRPC, useTRPCClient } from "../../../api/trpc";
import { useMe } from "../../../api/use-me";
import { useCatalog } from "../../catalog/use-catalog";
import { NO_CARDS } from "./card-set";
import { type Cards, CardsContext } from "./cards-context";
import { cardSetOptions } from "./load-cards";
import { useCardEvents } from "./use-card-events";
import { useSearchFeed } from "./use-search-feed";

const OPENS_FRESH_MS = 60 * 60_000;
const NO_OPENS: ReadonlyMap<CardId, number> = new Map();

/**
 * Keeps the cards in force in this window and their search ready, so that both answer while the server is away. Whoever
 * answers calls has them from the moment of signing in, everybody else when a screen first asks for them.
 */
export function CardsProvider({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { role } = useMe();
  const { units } = useCatalog();
  const [isWanted, setWanted] = useState(mayCall(role, "cardUse.read"));
  const want = useCallback(() => setWanted(true), []);
  useCardEvents();

  const set = useQuery({ ...cardSetOptions(client, queries), enabled: isWanted });
  const accounts = useQuery(
    trpc.accounts.list.queryOptions(undefined, { enabled: isWanted, staleTime: Number.POSITIVE_INFINITY }),
  );
  const popularity = useQuery(
    trpc.cardUse.popularity.queryOptions(undefined, { enabled: isWanted, staleTime: OPENS_FRESH_MS }),
  );
  const opens = useMemo(
    () => new Map((popularity.data?.cards ?? []).map(({ cardId, opens: times }) => [cardId, times])),
    [popularity.data],
  );
  const feed = useSearchFeed(set.data, units, popularity.data === undefined ? NO_OPENS : opens);

  const { refetch } = set;
  const { search, edition, retry: buildAgain } = feed;
  const error = feed.error ?? (search === null ? set.error : null);
  const value = useMemo((): Cards => {
    const there = set.data ?? NO_CARDS;
    const byKey = new Map([...there.cards.values()].map((card) => [card.key, card]));
    const accountByKey = new Map((accounts.data ?? []).map((account) => [account.key, account]));
    const isLoading = set.data === undefined || there.cards.size < there.total;
    return {
      state: search !== null ? "ready" : error !== null ? "failed" : isLoading ? "loading" : "building",
      error,
      set: there,
      cardByKey: (key) => byKey.get(key),
      account: (key) => accountByKey.get(key),
      search,
      edition,
      retry: () => {
        buildAgain();
        void refetch();
      },
      want,
    };
  }, [set.data, accounts.data, search, edition, error, buildAgain, refetch, want]);
  return <CardsContext value={value}>{children}</CardsContext>;
}
