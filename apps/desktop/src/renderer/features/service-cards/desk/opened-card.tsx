import type { CardView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconArrowLeft, IconInfo } from "../../../ui/icons";
import { Kbd } from "../../../ui/kbd";
import { useCards } from "../store/cards-context";
import { CardHead } from "../view/card-head";
import { CardSections } from "../view/card-sections";
import { Highlighted } from "../view/marked";
import type { CardTools } from "../view/section-tools";
import { AltButton, AltMark } from "./alt-button";
import { CardKeys } from "./card-keys";
import classes from "./desk-cards.module.css";
import { LogChoice } from "./log-choice";
import { PANEL_IDS } from "./panel-focus";
import { ReportForm } from "./report-form";
import { ScriptView } from "./script-view";
import { SendForm } from "./send-form";
import { usePanel } from "./use-panel";
import type { usePanelCommands } from "./use-panel-commands";

type Props = { card: CardView; commands: ReturnType<typeof usePanelCommands> };

/** The opened card beside the call: its keys stay in sight while its sections are scrolled. */
export function OpenedCard({ card, commands }: Props) {
  const { t } = useTranslation();
  const { account, cardByKey, set } = useCards();
  const pane = usePanel((state) => state.pane);
  const marks = usePanel(({ opened }) => opened?.marks ?? null);
  const { open } = commands;
  const tools = useMemo(
    (): CardTools => ({
      account,
      card: (key) => {
        const there = cardByKey(key);
        return there === undefined ? undefined : { id: there.id, key, title: there.content.title };
      },
      openCard: ({ id }) => {
        const there = set.cards.get(id);
        if (there !== undefined) open(there, null, null);
      },
      isCompact: true,
    }),
    [account, cardByKey, set, open],
  );
  return (
    <Highlighted marks={marks}>
      <div className={classes.above}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArrowLeft size="0.875rem" />}
          rightSection={<Kbd keys="Escape" />}
          onClick={commands.back}
        >
          {t("card.desk.toHits")}
        </Button>
        <AltMark />
      </div>
      <CardHead card={card} />
      <NewRevision card={card} />
      <CardKeys card={card} onJump={commands.jump} />
      <CardDeeds card={card} commands={commands} />
      <LogChoice card={card} />
      {pane === "send" && <SendForm card={card} hasLink={commands.link !== null} onClose={commands.back} />}
      {pane === "report" && <ReportForm card={card} onClose={commands.back} />}
      <section id={PANEL_IDS.card} className={classes.scroll} tabIndex={-1} aria-label={card.content.title}>
        {pane === "script" ? (
          <ScriptView sentences={card.content.script} />
        ) : (
          <CardSections content={card.content} checks={card.checks} tools={tools} />
        )}
      </section>
    </Highlighted>
  );
}

/** What can be done with the card, each with its key. */
function CardDeeds({ card, commands }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.keys}>
      {card.content.script.length > 0 && (
        <AltButton
          hotkey="cardScript"
          label={t("card.desk.readAloud")}
          isMain
          onClick={() => commands.show("script")}
        />
      )}
      <AltButton hotkey="cardSend" label={t("card.desk.send")} onClick={() => commands.show("send")} />
      {commands.link !== null && (
        <AltButton hotkey="cardCopyLink" label={t("card.desk.copyLink")} onClick={commands.copyLink} />
      )}
      <AltButton hotkey="cardCopyText" label={t("card.desk.copyText")} onClick={commands.copyText} />
      <AltButton hotkey="cardReport" label={t("card.desk.report")} onClick={() => commands.show("report")} />
    </div>
  );
}

/** Says that what is on screen has changed while it was open: what was read out before may be no longer true. */
function NewRevision({ card }: { card: CardView }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState({ id: card.id, revision: card.revision });
  if (first.id !== card.id) setFirst({ id: card.id, revision: card.revision });
  const isNew = first.id === card.id && first.revision !== card.revision;
  return (
    <div role="status">
      {isNew && (
        <p className={classes.news}>
          <IconInfo size="1rem" /> {t("card.desk.newRevision", { revision: card.revision })}
        </p>
      )}
    </div>
  );
}
