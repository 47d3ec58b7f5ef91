import type { DeadlineStep } from "@kck/domain";
import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCity } from "../intakes/use-city";
import { stepText } from "./step-text";

/** The steps that lead to a deadline, in words. */
export function StepList({ steps }: { steps: readonly DeadlineStep[] }) {
  const { t, i18n } = useTranslation();
  const { personName } = useCity();
  return (
    <List type="ordered" size="sm" spacing={4}>
      {steps.map((step) => {
        const text = stepText(step, { t, language: i18n.language, personName });
        return <List.Item key={text}>{text}</List.Item>;
      })}
    </List>
  );
}
