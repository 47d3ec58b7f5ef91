import { KINDS } from "@kck/domain";
import { useTranslation } from "react-i18next";
import classes from "./call-desk.module.css";
import { FIELD_IDS } from "./fields";
import { useDispatch } from "./use-desk";
import { useIsSent, useMatter } from "./use-matter";

/** What the caller wants; the category proposes it, arrows change it. */
export function KindChoice() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const chosen = useMatter(({ kind }) => kind);
  const isSent = useIsSent();
  if (chosen === null) return null;
  return (
    <fieldset id={FIELD_IDS.kind} className={classes.kinds} disabled={isSent}>
      <legend className="visually-hidden">{t("desk.kind")}</legend>
      <div className={classes.options}>
        {KINDS.map((kind) => (
          <label key={kind} className={classes.option} data-chosen={kind === chosen || undefined}>
            <input
              type="radio"
              name={FIELD_IDS.kind}
              value={kind}
              checked={kind === chosen}
              onChange={() => dispatch({ do: "kind", kind })}
            />
            <span>{t(`kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
