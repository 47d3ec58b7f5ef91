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

  const rows = useMemo((): BrowseRow[] => {
    if (!isPublished) return written.rows.map(rowOfList);
    const unopened = isNeverOpened ? new Set(never.data?.neverOpened.map(({ key }) => key)) : null;
    const found = (published.found?.found ?? [])
      .filter(({ card }) => unopened === null || unopened.has(card.key))
      .map(({ card, isPartial }) => rowOfCard(card, isPartial, today));
    // The search has put the best first; any other order is asked for.
    if (words !== "" && address.sort === undefined) return found;
    return sortRows(found, address.sort ?? "symbol", address.isDescending ?? false);
  }, [isPublished, isNeverOpened, written.rows, never.data, published.found, words, today, address]);

  const source = isPublished ? published : written;
  return {
    rows,
    found: published.found,
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
