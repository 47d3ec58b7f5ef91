import type { CardListView, CardSearch } from "@kck/contracts";
import { mayCall, warsawDay } from "@kck/domain";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTRPC, useTRPCClient } from "../../../api/trpc";
import { useMe } from "../../../api/use-me";
import { useNow } from "../../../ui/use-now";
import { daysAfter } from "../statistics/period";
import type { CardList, CardsAddress } from "./address";

const ROWS = 100;
const NOTHING_OVERDUE: CardListView["overdue"] = [];
const NEVER_DAYS = 30;
const A_MINUTE = 60_000;

/** What a list of the editors asks the server for; the others are answered on this machine. */
const SEARCHES: Readonly<Partial<Record<CardList, CardSearch>>> = {
  draft: { states: ["draft"] },
  "in-review": { states: ["in-review"] },
  scheduled: { states: ["scheduled"] },
  overdue: { isOverdue: true },
  archived: { states: ["archived"] },
};

/** The cards of a list that the server keeps (drafts, what waits for a second person, what is overdue), page after page. */
export function useWritten(address: CardsAddress, words: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const own = SEARCHES[address.list ?? "published"];
  const sort = address.sort === "symbol" ? undefined : address.sort;
  const search: CardSearch = {
    ...own,
    ...(words === "" ? {} : { words }),
    ...(address.owners === undefined ? {} : { ownerUnitIds: [...address.owners] }),
    ...(sort === undefined ? {} : { sort }),
  };
  const pages = useInfiniteQuery({
    queryKey: [...trpc.cards.list.pathKey(), { search, limit: ROWS }],
    queryFn: ({ pageParam, signal }) => client.cards.list.query({ search, offset: pageParam, limit: ROWS }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const loaded = all.reduce((sum, { rows }) => sum + rows.length, 0);
      return last.rows.length > 0 && loaded < last.total ? loaded : null;
    },
    enabled: own !== undefined,
    placeholderData: keepPreviousData,
  });
  const loaded = pages.data?.pages;
  const rows = useMemo(
    () => [...new Map((loaded ?? []).flatMap((page) => page.rows.map((row) => [row.id, row]))).values()],
    [loaded],
  );
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const newest = loaded?.at(-1);
  return { ...pages, rows, more, total: newest?.total ?? 0, overdue: newest?.overdue ?? NOTHING_OVERDUE };
}

/** Keys of the cards that nobody opened in the last 30 days. */
export function useNeverOpened(isAsked: boolean) {
  const trpc = useTRPC();
  const today = warsawDay(useNow(A_MINUTE));
  const period = { from: daysAfter(today, 1 - NEVER_DAYS), to: today };
  return useQuery(trpc.cardUse.statistics.queryOptions(period, { enabled: isAsked }));
}

/** How many cards lie in each list that the server keeps; nothing for whoever does not write. */
export function useListCounts(): Partial<Record<CardList, number>> {
  const trpc = useTRPC();
  const isAsked = mayCall(useMe().role, "cards.list");
  const count = (search: CardSearch | undefined) => ({
    ...trpc.cards.list.queryOptions({ search: search ?? {}, offset: 0, limit: 1 }, { enabled: isAsked }),
  });
  const draft = useQuery(count(SEARCHES.draft)).data?.total;
  const inReview = useQuery(count(SEARCHES["in-review"])).data?.total;
  const scheduled = useQuery(count(SEARCHES.scheduled)).data?.total;
  const overdue = useQuery(count(SEARCHES.overdue)).data?.total;
  const all = { draft, "in-review": inReview, scheduled, overdue };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
