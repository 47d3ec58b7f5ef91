import { CARD_STATES, type CardId } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import { useMe } from "../../api/use-me";
import { useCards } from "./store/cards-context";

type Found = { readonly id: CardId | null; readonly isPending: boolean; readonly error: unknown; retry: () => void };
const MOST = 50;

/** The card of a key: one in force stands on this machine; drafts and archived ones the server knows, for whoever writes. */
export function useCardId(key: string): Found {
  const trpc = useTRPC();
  const { role } = useMe();
  const { cardByKey, state, error, retry } = useCards();
  const inForce = cardByKey(key)?.id ?? null;
  const mayList = mayCall(role, "cards.list");
  const listed = useQuery(
    trpc.cards.list.queryOptions(
      { search: { words: key, states: [...CARD_STATES] }, offset: 0, limit: MOST },
      { enabled: mayList && inForce === null },
    ),
  );
  if (inForce !== null) return { id: inForce, isPending: false, error: null, retry };
  if (mayList) {
    const id = listed.data?.rows.find((row) => row.key === key)?.id ?? null;
    return { id, isPending: listed.isPending, error: listed.error, retry: () => void listed.refetch() };
  }
  return { id: null, isPending: state === "loading", error: state === "failed" ? error : null, retry };
}
