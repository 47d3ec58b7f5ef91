import type { CardSection } from "@kck/domain";
import { Button } from "@mantine/core";
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { HOTKEYS, type HotkeyId } from "../../../ui/hotkeys/registry";
import { type ScreenAction, useActions } from "../../../ui/hotkeys/use-actions";
import { HotkeyKbd } from "../../../ui/kbd";
import { Empty } from "../../../ui/states";
import { useCards } from "../store/cards-context";
import { isEmptySection } from "../view/section-order";
import { SECTION_KEYS } from "./card-keys";
import { CardsComing } from "./cards-coming";
import classes from "./desk-cards.module.css";
import { FacetChips } from "./facet-chips";
import { HitList } from "./hit-list";
import { OpenedCard } from "./opened-card";
import { usePanelHost } from "./panel-host";
import { ReportForm } from "./report-form";
import { SearchField } from "./search-field";
import { useFound } from "./use-found";
import { useOpenedCard, usePanel } from "./use-panel";
import { usePanelCommands } from "./use-panel-commands";

type Props = {
  /** Goes back to what is known of the matter, where the panel stands in its place. */
  onRest: (() => void) | null;
};

/** Service cards beside the call: half a sentence in, the card, its section and the words to read out. */
export const CardPanel = memo(function CardPanel({ onRest }: Props) {
  const { t } = useTranslation();
  const { state } = useCards();
  const { logAs } = usePanelHost();
  const commands = usePanelCommands();
  const card = useOpenedCard();
  const found = useFound();
  const isActive = usePanel((panel) => panel.isActive);
  const pane = usePanel((panel) => panel.pane);
  const isTyped = usePanel(({ words }) => words.trim() !== "");
  const [chosen, choose] = useState(0);
  const hits = found?.answer.found ?? [];
  const at = Math.min(chosen, Math.max(0, hits.length - 1));

  const { open } = commands;
  const openHit = useCallback(
    (index: number, section: CardSection | null) => {
      const hit = found?.answer.found[index];
      if (hit !== undefined) open(hit.card, section, found?.words.trim() === "" ? null : (found?.answer.marks ?? null));
    },
    [found, open],
  );
  // A question about fees opens the card at its fees.
  const openFound = (index: number) => openHit(index, found?.answer.section ?? null);
  const latestOpen = useRef(openFound);
  useLayoutEffect(() => {
    latestOpen.current = openFound;
  });
  // The same function for all of the panel's life, so that no hit is drawn again for it.
  const onOpen = useCallback((index: number) => latestOpen.current(index), []);
  const openChosen = useCallback(() => onOpen(at), [onOpen, at]);

  const deed = (hotkey: HotkeyId, run: () => void): ScreenAction => ({
    id: hotkey,
    hotkey,
    label: t(HOTKEYS[hotkey].text),
    run,
  });
  // Before anything was typed no card is meant.
  const shown = card ?? (isTyped ? hits[at]?.card : undefined) ?? null;
  useActions([
    deed("cardSearch", commands.toSearch),
    ...SECTION_KEYS.filter(({ section }) => shown !== null && !isEmptySection(shown.content, section)).map(
      ({ section, hotkey }) => deed(hotkey, () => (card === null ? openHit(at, section) : commands.jump(section))),
    ),
    ...(card === null
      ? []
      : [
          ...(card.content.script.length > 0 ? [deed("cardScript", () => commands.show("script"))] : []),
          deed("cardSend", () => commands.show("send")),
          ...(commands.link === null ? [] : [deed("cardCopyLink", commands.copyLink)]),
          deed("cardCopyText", commands.copyText),
          ...(logAs !== null && card.content.categories.length > 0 ? [deed("cardLog", commands.log)] : []),
        ]),
    deed("cardReport", () => commands.show("report")),
  ]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    commands.back();
  };
  return (
    <section
      className={classes.panel}
      data-folded={(onRest !== null && !isActive) || undefined}
      aria-label={t("card.panel")}
      onKeyDown={onKeyDown}
    >
      <div className={classes.search}>
        <SearchField found={found} chosen={at} onChoose={choose} onOpen={openChosen} />
        {onRest !== null && isActive && (
          <Button
            className={classes.rest ?? ""}
            variant="default"
            onClick={onRest}
            rightSection={<HotkeyKbd hotkey="deskUnit" />}
          >
            {t("desk.known")}
          </Button>
        )}
      </div>
      <div className={classes.body}>
        {state !== "ready" ? (
          <CardsComing />
        ) : card !== null ? (
          <OpenedCard key={card.id} card={card} commands={commands} />
        ) : (
          <>
            {pane === "report" && <ReportForm card={null} onClose={commands.back} />}
            {found !== null && hits.length > 0 && (
              <>
                <FacetChips facets={found.answer.facets} />
                <HitList found={found} chosen={at} onOpen={onOpen} />
              </>
            )}
            {found !== null && hits.length === 0 && <NoHits onReport={() => commands.show("report")} />}
          </>
        )}
      </div>
    </section>
  );
});

function NoHits({ onReport }: { onReport: () => void }) {
  const { t } = useTranslation();
  const { panel } = usePanelHost();
  const hasFilters = usePanel(({ filters }) => Object.values(filters).some((values) => values.length > 0));
  return (
    <Empty text={t("card.desk.none")} hint={t("card.desk.noneHint")}>
      {hasFilters && (
        <Button variant="default" onClick={() => panel.dispatch({ do: "filter", filters: {} })}>
          {t("card.desk.unfilter")}
        </Button>
      )}
      <Button variant="default" rightSection={<HotkeyKbd hotkey="cardReport" />} onClick={onReport}>
        {t("card.purpose.missing")}
      </Button>
    </Empty>
  );
}
