import type { CardView } from "@kck/contracts";
import { type CardSection, publicLinkOf } from "@kck/domain";
import type { Marks } from "@kck/search";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { notifyDone, notifyRefused } from "../../../ui/notify";
import { useCards } from "../store/cards-context";
import { isEmptySection } from "../view/section-order";
import { cardAsText } from "./card-as-text";
import { focusCard, focusLog, focusSearch, focusSection } from "./panel-focus";
import { usePanelHost } from "./panel-host";
import type { Pane } from "./panel-state";
import { useOpenedCard } from "./use-panel";

const LONGEST_SEARCH_MS = 3_600_000;

/** What can be done in the panel, for keys and buttons alike. */
export function usePanelCommands() {
  const { t } = useTranslation();
  const host = usePanelHost();
  const trpc = useTRPC();
  const { account } = useCards();
  const card = useOpenedCard();
  const cardUrl = useQuery(trpc.messages.channels.queryOptions()).data?.cardUrl ?? null;

  return useMemo(() => {
    const { panel, told, contactId, onRead, logAs } = host;
    const read = ({ id: cardId, revisionId }: CardView, section: CardSection | null, afterMs: number | null) =>
      told.read({ cardId, revisionId, section, contactId, afterMs });

    /** A section that says nothing is not read to anybody. */
    const jumpTo = (to: CardView, section: CardSection) => {
      if (isEmptySection(to.content, section)) return false;
      panel.dispatch({ do: "jump", section });
      focusSection(section);
      read(to, section, null);
      return true;
    };
    const copy = (text: string, message: string) =>
      navigator.clipboard.writeText(text).then(
        () => notifyDone({ message }),
        () => notifyRefused({ message: t("card.desk.notCopied") }),
      );

    const link = card === null ? null : publicLinkOf(card.content, cardUrl);
    return {
      link,
      /** Opens a card, at a section if one is asked for, and keeps that it was opened. */
      open: (to: CardView, section: CardSection | null, marks: Marks | null) => {
        const { asked } = panel.get();
        const afterMs = asked === null ? null : Math.min(LONGEST_SEARCH_MS, Math.max(0, Date.now() - asked.beganMs));
        panel.dispatch({ do: "open", id: to.id, section: null, marks });
        read(to, null, afterMs);
        if (contactId !== null) onRead(to);
        if (section === null || !jumpTo(to, section)) focusCard();
      },
      jump: (section: CardSection) => {
        if (card !== null) jumpTo(card, section);
      },
      show: (pane: Pane) => {
        panel.dispatch({ do: "pane", pane });
        if (pane === "script" && card !== null) {
          read(card, "script", null);
          focusCard();
        }
      },
      copyLink: () => {
        if (link !== null) void copy(link, t("card.desk.linkCopied"));
      },
      copyText: () => {
        if (card === null) return;
        const section = panel.get().opened?.section ?? null;
        void copy(cardAsText(card.content, section, account, t), t("card.desk.textCopied"));
      },
      /** One category is taken at once; of several the keyboard chooses. */
      log: () => {
        const codes = card?.content.categories ?? [];
        const [only, ...others] = codes;
        if (only === undefined) return;
        if (others.length > 0) focusLog();
        else logAs?.(only);
      },
      toSearch: () => {
        panel.dispatch({ do: "activate" });
        focusSearch();
      },
      /** Escape: one step back, and at the end out of the panel. */
      back: () => {
        const { pane, opened, words } = panel.get();
        panel.dispatch({ do: "back" });
        if (pane !== null) focusCard();
        else if (opened !== null || words !== "") focusSearch();
        else host.onLeave();
      },
    };
  }, [host, card, cardUrl, account, t]);
}
