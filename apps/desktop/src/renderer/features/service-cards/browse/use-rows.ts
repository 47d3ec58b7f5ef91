import { warsawDay } from "@kck/domain";
import { useMemo } from "react";
import { useNow } from "../../../ui/use-now";
import type { CardsAddress } from "./address";
import { type BrowseRow, rowOfCard, rowOfList, sortRows } from "./rows";
import { usePublished } from "./use-published";
import { useNeverOpened, useWritten } from "./use-written";

const A_MINUTE = 60_000;

/** The rows of the list that the address names, whether this machine or the server has them. */
export function useRows(address: CardsAddress, words: string) {
  const list = address.list ?? "published";
  const isNeverOpened = list === "never-opened";
  const isPublished = list === "published" || isNeverOpened;
  const published = usePublished(address, words);
  const written = useWritten(address, words);
  const never = useNeverOpened(isNeverOpened);
  const today = warsawDay(useNow(A_MINUTE));

  // While another answer is on its way the rows of the one before stay the same ones: nothing of them has changed.
  const { found } = published;
  const { sort, isDescending = false } = address;
  const here = useMemo((): BrowseRow[] => {
    const unopened = isNeverOpened ? new Set(never.data?.neverOpened.map(({ key }) => key)) : null;
    const rows = (found?.found ?? [])
      .filter(({ card }) => unopened === null || unopened.has(card.key))
      .map(({ card, isPartial }) => rowOfCard(card, isPartial, today));
    // The search has put the best first; any other order is asked for.
    const isRanked = found !== null && found.words !== "" && sort === undefined;
    return isRanked ? rows : sortRows(rows, sort ?? "symbol", isDescending);
  }, [isNeverOpened, never.data, found, today, sort, isDescending]);
  const there = useMemo(() => written.rows.map(rowOfList), [written.rows]);
  const rows = isPublished ? here : there;

  const source = isPublished ? published : written;
  return {
    rows,
    found,
    overdue: written.overdue,
    total: isPublished ? rows.length : written.total,
    isPending: source.isPending || (isNeverOpened && never.isPending),
    error: source.error ?? (isNeverOpened ? never.error : null),
    more: isPublished ? undefined : written.more,
    isLoadingMore: !isPublished && written.isFetchingNextPage,
    retry: () => {
      if (isPublished) published.retry();
      else void written.refetch();
      if (isNeverOpened) void never.refetch();
    },
  };
}
