import type { IntakeRow, IntakeSearch } from "@kck/contracts";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTRPC, useTRPCClient } from "../../../api/trpc";
import { createPageJoin } from "./join-pages";

const PAGE = 50;
const NONE: { rows: IntakeRow[] }[] = [];

const FIRST: string | null = null;

/** The rows of a search, page after page as they are scrolled to. What moved between two pages stands there once. */
export function useIntakeRows(search: IntakeSearch) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  // tRPC's own infinite query adds a `direction` to the input, which a strict schema refuses.
  const pages = useInfiniteQuery({
    queryKey: [...trpc.intakes.list.pathKey(), { search, limit: PAGE }],
    queryFn: ({ pageParam, signal }) =>
      client.intakes.list.query({ search, cursor: pageParam, limit: PAGE }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const loaded = pages.data?.pages;
  const join = useMemo(createPageJoin, []);
  const rows = useMemo(() => join(loaded ?? NONE), [join, loaded]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { ...pages, rows, ids, more, ranking: loaded?.[0]?.ranking ?? null };
}
