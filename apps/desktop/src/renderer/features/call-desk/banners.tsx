import { Alert, Button } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../api/connection";
import { showInstant } from "../../i18n/time";
import { IconAlert, IconCloudOff, IconInfo } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import { useNow } from "../../ui/use-now";
import classes from "./call-desk.module.css";
import { mayTakeBack } from "./desk-state";
import { useCommands } from "./use-commands";
import { useDesk, useDispatch } from "./use-desk";

/** What the consultant has to know before going on, above everything else. */
export const Banners = memo(function Banners() {
  return (
    <div className={classes.banners}>
      <Waiting />
      <Restored />
      <NotKept />
      <Refused />
    </div>
  );
});

/** Something was decided to be sent and nobody has answered yet. Nothing is sent without the consultant. */
function Waiting() {
  const { t } = useTranslation();
  const isAway = useConnection() === "away";
  const isWaiting = useDesk((state) => state.delivery === "waiting");
  const isEnd = useDesk((state) => state.contact?.end?.command != null);
  const mayCorrect = useDesk(mayTakeBack);
  const { save, sendEnd, takeBack } = useCommands();
  if (!isWaiting) {
    return isAway ? (
      <Alert color="red" icon={<IconCloudOff />} role="alert">
        {t("desk.away")}
      </Alert>
    ) : null;
  }
  return (
    <Alert color={isAway ? "red" : "blue"} icon={isAway ? <IconCloudOff /> : <IconInfo />} role="alert">
      <div className={classes.between}>
        <span>{t(isAway ? "desk.waitingAway" : "desk.waitingBack")}</span>
        <span className={classes.buttons}>
          {mayCorrect && (
            <Button size="compact-sm" variant="default" onClick={takeBack}>
              {t("desk.takeBack")}
            </Button>
          )}
          {!isAway && (
            <Button
              size="compact-sm"
              rightSection={<HotkeyKbd hotkey="deskForward" />}
              onClick={() => void (isEnd ? sendEnd() : save("forward"))}
            >
              {t("desk.sendAgain")}
            </Button>
          )}
        </span>
      </div>
    </Alert>
  );
}

function Restored() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const now = useNow();
  const restoredFrom = useDesk((state) => state.restoredFrom);
  if (restoredFrom === null) return null;
  const isToday = showInstant(restoredFrom, "date") === showInstant(now, "date");
  return (
    <Alert
      color="blue"
      icon={<IconInfo />}
      role="status"
      withCloseButton
      closeButtonLabel={t("common.close")}
      onClose={() => dispatch({ do: "seen" })}
    >
      {t("desk.restored", { at: showInstant(restoredFrom, isToday ? "time" : "short") })}
    </Alert>
  );
}

function NotKept() {
  const { t } = useTranslation();
  const isKept = useDesk((state) => state.isKept);
  return isKept ? null : (
    <Alert color="orange" icon={<IconAlert />} role="alert">
      {t("desk.notKept")}
    </Alert>
  );
}

/** The sentence for what was refused; the fields say the rest. */
function Refused() {
  const { t } = useTranslation();
  const refusal = useDesk((state) => state.refusal);
  const isWaiting = useDesk((state) => state.delivery === "waiting");
  if (refusal === null || (isWaiting && refusal.reason === "server-away")) return null;
  return (
    <Alert color="red" icon={<IconAlert />} role="alert">
      {t(`reason.${refusal.reason}`)} {refusal.reason === "contact-ended" && t("desk.contactEnded")}
    </Alert>
  );
}
