import { LIMITS } from "@kck/contracts";
import { needsPhoneHandover } from "@kck/domain";
import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import { FIELD_IDS, focusField, useFieldError } from "./fields";
import { writeTime } from "./handover-time";
import { useDispatch } from "./use-desk";
import { useIsSent, useMatter } from "./use-matter";

/** A matter of danger is handed over by phone at once: when, and to whom, before it can be saved. */
export function HandoverFields() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const handover = useMatter(({ matter }) => matter.handover);
  const priority = useMatter((inView) => inView.priority);
  const isSent = useIsSent();
  const timeError = useFieldError("phoneHandover.at", t("desk.noTime"));
  const toError = useFieldError("phoneHandover.to", t("field.required"));
  const error = useFieldError("phoneHandover", t("reason.phone-handover-missing"));
  const isMissing = error !== null || timeError !== null || toError !== null;
  if (handover === null) return null;
  const isDanger = priority !== null && needsPhoneHandover(priority);
  // The server may ask for it before its rules have told this screen why; what was begun then does not vanish under the cursor.
  if (!isDanger && !isMissing && !handover.isDone && handover.time === "") return null;
  const onDone = (isDone: boolean) => {
    const time = handover.time === "" ? writeTime(new Date()) : handover.time;
    dispatch({ do: "handover", part: { isDone, time } });
    if (isDone) focusField("phoneHandover.to");
  };
  return (
    <section className={classes.handover} aria-label={t("desk.handover")}>
      <Checkbox
        id={FIELD_IDS["phoneHandover.done"]}
        label={
          <span className={classes.keyed}>
            {t("desk.handover")} <HotkeyKbd hotkey="deskHandover" />
          </span>
        }
        checked={handover.isDone}
        disabled={isSent}
        error={isMissing && !handover.isDone ? t("reason.phone-handover-missing") : null}
        onChange={(event) => onDone(event.currentTarget.checked)}
      />
      {handover.isDone && (
        <div className={classes.handoverParts}>
          <TextInput
            id={FIELD_IDS["phoneHandover.at"]}
            label={t("desk.handoverTime")}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            readOnly={isSent}
            value={handover.time}
            error={timeError}
            onChange={(event) => dispatch({ do: "handover", part: { time: event.currentTarget.value } })}
          />
          <TextInput
            id={FIELD_IDS["phoneHandover.to"]}
            label={t("desk.handoverTo")}
            placeholder={t("desk.handoverToHint")}
            autoComplete="off"
            maxLength={LIMITS.line}
            readOnly={isSent}
            value={handover.to}
            error={toError}
            onChange={(event) => dispatch({ do: "handover", part: { to: event.currentTarget.value } })}
          />
        </div>
      )}
    </section>
  );
}
