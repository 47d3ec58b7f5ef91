import type { CardSearch } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../api/trpc";
import { useMe } from "../../../api/use-me";
import { warsawDay } from "../statistics/period";
import type { CardList, CardsAddress } from "./address";

const ROWS = 200;
const NEVER_DAYS = 30;

/** What a list of the editors asks the server for; the others are answered on this machine. */
const SEARCHES: Readonly<Partial<Record<CardList, CardSearch>>> = {
  draft: { states: ["draft"] },
  "in-review": { states: ["in-review"] },
  scheduled: { states: ["scheduled"] },
  overdue: { isOverdue: true },
  archived: { states: ["archived"] },
};

/** The cards of a list that the server keeps: drafts, what waits for a second person, what is overdue. */
export function useWritten(address: CardsAddress, words: string) {
  const trpc = useTRPC();
  const own = SEARCHES[address.list ?? "published"];
  const sort = address.sort === "symbol" ? undefined : address.sort;
  return useQuery(
    trpc.cards.list.queryOptions(
      {
        search: {
          ...own,
          ...(words === "" ? {} : { words }),
          ...(address.owners === undefined ? {} : { ownerUnitIds: [...address.owners] }),
          ...(address.area === undefined ? {} : { areas: [...address.area] }),
          ...(sort === undefined ? {} : { sort }),
        },
        offset: 0,
        limit: ROWS,
      },
      { enabled: own !== undefined, placeholderData: keepPreviousData },
    ),
  );
}

/** Keys of the cards that nobody opened in the last 30 days. */
export function useNeverOpened(isAsked: boolean) {
  const trpc = useTRPC();
  const period = { from: warsawDay(new Date(), -NEVER_DAYS), to: warsawDay(new Date()) };
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
