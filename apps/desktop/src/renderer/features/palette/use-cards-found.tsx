import { mayCall } from "@kck/domain";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { IconNote } from "../../ui/icons";
import { focusCard } from "../service-cards/desk/panel-focus";
import { panelOf } from "../service-cards/desk/panel-store";
import type { FoundCards } from "../service-cards/search/open-card-search";
import { useCards } from "../service-cards/store/cards-context";
import type { PaletteGroup } from "./palette";

const SHOWN = 5;
const SHORTEST = 2;

/** Service cards by symbol and title; whoever answers calls gets them beside the call. */
export function useCardsFound(words: string): PaletteGroup {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, role } = useMe();
  const { search } = useCards();
  const [answer, setAnswer] = useState<{ words: string; found: FoundCards["found"] } | null>(null);
  const isAsked = words.length >= SHORTEST && search !== null;

  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    search.search(words, {}, SHOWN).then(
      (next) => isCurrent && next !== null && setAnswer({ words, found: next.found }),
      () => false, // the panel says so where it matters
    );
    return () => {
      isCurrent = false;
    };
  }, [search, words, isAsked]);

  const hits = isAsked ? (answer?.found ?? []) : [];
  return {
    title: t("palette.cards"),
    isSearching: isAsked && answer?.words !== words,
    items: hits.map(({ card }) => ({
      id: card.id,
      label: [card.content.symbol, card.content.title].filter(Boolean).join("  "),
      icon: <IconNote />,
      run: () => {
        if (!mayCall(role, "contacts.start")) return void navigate({ to: "/cards/$key", params: { key: card.key } });
        panelOf(id).dispatch({ do: "open", id: card.id, section: null, marks: null });
        void navigate({ to: "/desk" }).then(() => requestAnimationFrame(focusCard));
      },
    })),
  };
}
