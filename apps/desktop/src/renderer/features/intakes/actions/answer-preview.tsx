import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./answer-preview.module.css";

/** What the resident will read, where it differs from what was typed. */
export function AnswerPreview({ text, typed }: { text: string | undefined; typed: string }) {
  const { t } = useTranslation();
  if (text === undefined || text === typed) return null;
  return (
    <figure className={classes.preview}>
      <Text component="figcaption" size="sm" fw={600}>
        {t("intake.answer.preview")}
      </Text>
      <blockquote className={classes.words}>{text}</blockquote>
    </figure>
  );
}
