import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconCheck, IconReturn } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./call-desk.module.css";
import type { CountedCaller, DoneIntake } from "./desk-draft";
import { FIELD_IDS } from "./fields";
import { showNewsTo } from "./news-for";
import { numberAloud } from "./number-aloud";
import { until } from "./until";
import { useCommands } from "./use-commands";
import { useDesk } from "./use-desk";

/** What was done last; of an intake the number to be read back to the caller, as large as the column allows. */
export function ReceiptPanel() {
  const { t } = useTranslation();
  const saved = useDesk((state) => state.contact?.done.at(-1) ?? null);
  const { next, openEnd } = useCommands();
  if (saved === null) return null;
  const isCounted = saved.how === "counted";
  return (
    <section
      id={FIELD_IDS.receipt}
      tabIndex={-1}
      className={classes.receipt}
      aria-label={t(isCounted ? "desk.events.title" : "desk.receipt")}
    >
      <p className={classes.receiptHead}>
        <IconCheck size="1.5rem" /> {t(`desk.done.${saved.how}`)}
      </p>
      <div role="status">{isCounted ? <Counted saved={saved} /> : <NumberAloud saved={saved} />}</div>
      <div className={classes.buttons}>
        <Button onClick={next} rightSection={<HotkeyKbd hotkey="deskNext" />}>
          {t("desk.next")}
        </Button>
        <Button variant="default" onClick={openEnd} rightSection={<HotkeyKbd hotkey="deskEnd" />}>
          {t("desk.end")}
        </Button>
      </div>
    </section>
  );
}

/** In which event the caller was counted, where they will hear of its end, and the way back while the call lasts. */
function Counted({ saved: { id, subject, news } }: { saved: CountedCaller }) {
  const { t } = useTranslation();
  const { takeBackCount } = useCommands();
  const isFlying = useDesk((state) => state.delivery === "flying");
  return (
    <>
      <p className={classes.receiptAloud}>{subject}</p>
      <p className={classes.receiptMore}>
        <span>
          {news === null ? t("desk.events.noNews") : t(`desk.events.newsTo.${news.to}`, { at: showNewsTo(news) })}
        </span>
        <span>{t("desk.events.settled")}</span>
      </p>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconReturn size="1rem" />}
        loading={isFlying}
        onClick={() => void takeBackCount(id)}
      >
        {t("desk.events.takeBack")}
      </Button>
    </>
  );
}

function NumberAloud({ saved }: { saved: DoneIntake }) {
  const { t } = useTranslation();
  const { year, last } = numberAloud(saved.number);
  return (
    <>
      <p className={classes.receiptNumber}>{saved.number}</p>
      <p className={classes.receiptAloud}>{year === null ? saved.number : t("desk.numberAloud", { year, last })}</p>
      <WhatComes saved={saved} />
    </>
  );
}

/** Who has it now and by when the caller will hear. */
function WhatComes({ saved }: { saved: DoneIntake }) {
  const { t } = useTranslation();
  const { unitLabel } = useCatalog();
  const { unitId, dueAt } = saved;
  return (
    <p className={classes.receiptMore}>
      {unitId !== null && <span>{t("desk.forwardedTo", { unit: unitLabel(unitId) })}</span>}
      {saved.how === "joined" && <span>{t("desk.events.joined")}</span>}
      {dueAt !== null && saved.how !== "answered" && (
        <span>{t("desk.answerBy", { when: until(new Date(dueAt), t) })}</span>
      )}
    </p>
  );
}
