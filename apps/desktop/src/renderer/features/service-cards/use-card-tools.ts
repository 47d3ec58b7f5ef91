import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useCards } from "./store/cards-context";
import type { CardTools } from "./view/section-tools";

type Options = { isCompact: boolean; mayOpen: boolean };

/** What a card's sections need to name accounts and other cards, and to lead to them. */
export function useCardTools({ isCompact, mayOpen }: Options): CardTools {
  const { account, cardByKey } = useCards();
  const navigate = useNavigate();
  return useMemo(
    () => ({
      account,
      card: (key) => {
        const card = cardByKey(key);
        return card === undefined ? undefined : { id: card.id, key: card.key, title: card.content.title };
      },
      openCard: mayOpen ? ({ key }) => void navigate({ to: "/cards/$key", params: { key } }) : null,
      isCompact,
    }),
    [account, cardByKey, navigate, isCompact, mayOpen],
  );
}
