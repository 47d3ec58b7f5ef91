import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconCheck } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./call-desk.module.css";
import type { DoneMatter } from "./desk-draft";
import { FIELD_IDS } from "./fields";
import { numberAloud } from "./number-aloud";
import { until } from "./until";
import { useCommands } from "./use-commands";
import { useDesk } from "./use-desk";

/** What was saved last, with the number to be read back to the caller as large as the column allows. */
export function ReceiptPanel() {
  const { t } = useTranslation();
  const saved = useDesk((state) => state.contact?.done.at(-1) ?? null);
  const { next, openEnd } = useCommands();
  if (saved === null) return null;
  const { year, last } = numberAloud(saved.number);
  return (
    <section id={FIELD_IDS.receipt} tabIndex={-1} className={classes.receipt} aria-label={t("desk.receipt")}>
      <p className={classes.receiptHead}>
        <IconCheck size="1.5rem" /> {t(`desk.done.${saved.how}`)}
      </p>
      <div role="status">
        <p className={classes.receiptNumber}>{saved.number}</p>
        <p className={classes.receiptAloud}>{year === null ? saved.number : t("desk.numberAloud", { year, last })}</p>
        <WhatComes saved={saved} />
      </div>
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

/** Who has it now and by when the caller will hear. */
function WhatComes({ saved }: { saved: DoneMatter }) {
  const { t } = useTranslation();
  const { unitLabel } = useCatalog();
  const { unitId, dueAt } = saved;
  return (
    <p className={classes.receiptMore}>
      {unitId !== null && <span>{t("desk.forwardedTo", { unit: unitLabel(unitId) })}</span>}
      {dueAt !== null && saved.how !== "answered" && (
        <span>{t("desk.answerBy", { when: until(new Date(dueAt), t) })}</span>
      )}
    </p>
  );
}
