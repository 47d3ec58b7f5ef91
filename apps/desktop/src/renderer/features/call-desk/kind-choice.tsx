import { KINDS } from "@kck/domain";
import { useTranslation } from "react-i18next";
import classes from "./call-desk.module.css";
import { FIELD_IDS } from "./fields";
import { useDispatch } from "./use-desk";
import { useMatter } from "./use-matter";

/** What the caller wants; the category proposes it, arrows change it. */
export function KindChoice() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const inView = useMatter();
  if (inView === null) return null;
  const isSent = inView.matter.sending !== null;
  return (
    <fieldset id={FIELD_IDS.kind} className={classes.kinds} disabled={isSent}>
      <legend className="visually-hidden">{t("desk.kind")}</legend>
      <div className={classes.options}>
        {KINDS.map((kind) => (
          <label key={kind} className={classes.option} data-chosen={kind === inView.kind || undefined}>
            <input
              type="radio"
              name={FIELD_IDS.kind}
              value={kind}
              checked={kind === inView.kind}
              onChange={() => dispatch({ do: "kind", kind })}
            />
            <span>{t(`kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
