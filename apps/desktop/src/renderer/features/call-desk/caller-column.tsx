import { Button } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { showClock } from "../../i18n/time";
import { IconUser } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import { useNow } from "../../ui/use-now";
import { AnonymousCaller } from "./anonymous-caller";
import classes from "./call-desk.module.css";
import { DoneList } from "./done-list";
import { KnownCaller } from "./known-caller";
import { PhoneField } from "./phone-field";
import { useCommands } from "./use-commands";
import { useDesk } from "./use-desk";

/** How long the caller has been on the line. Screen readers may ask for it; they are not told every second. */
function Timer({ since }: { since: string }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  return (
    <div role="timer" aria-label={t("desk.timer")} className={classes.timer}>
      {showClock(now.getTime() - Date.parse(since))}
    </div>
  );
}

/** The caller: how long, from which number, who it is, and what that person has asked before. */
export const CallerColumn = memo(function CallerColumn() {
  const { t } = useTranslation();
  const startedAt = useDesk((state) => state.contact?.startedAt ?? null);
  const caller = useDesk((state) => state.contact?.caller ?? null);
  const { anonymous } = useCommands();
  if (startedAt === null || caller === null) return null;
  const isAnonymous = caller.tag === "anonymous";
  return (
    <section className={classes.column} data-forgets-scroll aria-label={t("desk.caller")}>
      <div className={classes.callerHead}>
        <h2 className={classes.title}>{t("desk.caller")}</h2>
        <Timer since={startedAt} />
      </div>
      {isAnonymous ? <AnonymousCaller /> : <PhoneField />}
      {(caller.tag === "resident" || caller.tag === "new") && <KnownCaller caller={caller} />}
      <Button
        variant="default"
        justify="space-between"
        fullWidth
        aria-pressed={isAnonymous}
        leftSection={<IconUser size="1rem" />}
        rightSection={<HotkeyKbd hotkey="deskAnonymous" />}
        onClick={anonymous}
      >
        {t(isAnonymous ? "desk.notAnonymous" : "desk.anonymous")}
      </Button>
      <DoneList />
    </section>
  );
});
