import { useTranslation } from "react-i18next";
import { Marked } from "../view/marked";
import classes from "./desk-cards.module.css";

/** The sentences to read to the caller, large enough to be read from a chair leant back. */
export function ScriptView({ sentences }: { sentences: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.script} aria-label={t("card.section.script")}>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Marked text={sentence} />
        </p>
      ))}
    </section>
  );
}
