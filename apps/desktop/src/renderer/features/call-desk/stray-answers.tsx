import { useTranslation } from "react-i18next";
import classes from "./call-desk.module.css";
import { strayAnswers } from "./script";
import { useMatter } from "./use-matter";

/** Answers to what is not asked any more, as they will stand in the description. */
export function StrayAnswers() {
  const { t } = useTranslation();
  const script = useMatter((inView) => inView.script);
  const answers = useMatter(({ matter }) => matter.answers);
  const asked = useMatter(({ matter }) => matter.asked);
  const left = useMatter(({ matter }) => matter.left);
  if (script === null || answers === null || asked === null || left === null) return null;
  const given = { answers, asked, left };
  const lines = strayAnswers(script, given, (value) => t(value === "yes" ? "desk.yes" : "desk.no"));
  if (lines.length === 0) return null;
  return (
    <section className={classes.stack} aria-label={t("desk.strayAnswers")}>
      <h2 className={classes.small}>{t("desk.strayAnswers")}</h2>
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
