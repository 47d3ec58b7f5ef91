import { LIMITS } from "@kck/contracts";
import { Textarea } from "@mantine/core";
import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { IconAlert } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import { FIELD_IDS, useFieldError } from "./fields";
import { sensitiveIn } from "./sensitive";
import { useDesk, useDispatch } from "./use-desk";
import { theMatter, useIsSent } from "./use-matter";

/** The one field for everything that is being said. */
export function SaidField() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const words = useDesk((state) => theMatter(state)?.description ?? "");
  const isSent = useIsSent();
  const refused = useFieldError("description", t("desk.saidMissing"));
  const left = LIMITS.description - words.length;
  const error = left < 0 ? t("field.tooLong", { max: LIMITS.description }) : refused;
  return (
    <div>
      <Textarea
        id={FIELD_IDS.description}
        label={
          <span className={classes.between}>
            {t("desk.said")} <HotkeyKbd hotkey="deskSaid" />
          </span>
        }
        labelProps={{ className: classes.wideLabel }}
        placeholder={t("desk.saidHint")}
        rows={3}
        spellCheck
        readOnly={isSent}
        value={words}
        error={error}
        onChange={(event) => dispatch({ do: "describe", words: event.currentTarget.value })}
      />
      <SensitiveHint words={words} />
    </div>
  );
}

/** A soft word about what a matter does not need; nobody is stopped. */
function SensitiveHint({ words }: { words: string }) {
  const { t } = useTranslation();
  const read = useDeferredValue(words);
  const found = useMemo(() => sensitiveIn(read), [read]);
  return (
    <p className={classes.warning} role="status">
      {found.length > 0 && (
        <>
          <IconAlert size="1rem" /> {found.map((kind) => t(`desk.sensitive.${kind}`)).join(" ")}
        </>
      )}
    </p>
  );
}
