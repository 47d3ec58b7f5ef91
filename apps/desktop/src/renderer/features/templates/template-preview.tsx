import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import { useNow } from "../../ui/use-now";
import { AnswerPreview } from "../intakes/actions/answer-preview";
import { fillTemplate } from "../intakes/actions/template";

/** The text with the values of a matter in it, as a resident would read it. */
export function TemplatePreview({ body }: { body: string }) {
  const { t } = useTranslation();
  const data = showInstant(useNow(), "date");
  const facts = {
    numer: "KCK/2026/000123",
    miejsce: t("templates.example.place"),
    jednostka: t("templates.example.unit"),
    data,
  };
  return <AnswerPreview text={fillTemplate(body, facts)} typed={body} />;
}
