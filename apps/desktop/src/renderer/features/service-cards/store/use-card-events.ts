import { CardId } from "@kck/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { connection } from "../../../api/connection";
import { useTRPCClient } from "../../../api/trpc";
import { useHear } from "../../../live/hear";
import { compareCards, knownCards, refreshCards } from "./load-cards";

/** What changes the cards that everybody reads. */
const ABOUT_ONE: readonly string[] = ["card.published", "card.archived", "card.settled", "card.restored"];
const ABOUT_MANY = "card.handed-over";

/** Keeps the set of cards as the server has it: just what an event names, or the index again where nobody can say what was missed. */
export function useCardEvents(): void {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const compareAgain = () => void compareCards(queries);
  // What could not be asked for is caught up with by the index, at the latest when the server is back.
  const refresh = (ids: readonly CardId[]) => refreshCards(client, queries, ids).catch(compareAgain);

  useHear({
    onEvent: ({ type, cardId }) => {
      if (type === ABOUT_MANY) void refresh(knownCards(queries));
      const id = CardId.safeParse(cardId);
      if (ABOUT_ONE.includes(type) && id.success) void refresh([id.data]);
    },
    onReload: compareAgain,
  });

  useEffect(() => connection.subscribe(() => connection.get() === "online" && void compareCards(queries)), [queries]);
}
