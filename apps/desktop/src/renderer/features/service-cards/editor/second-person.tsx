import type { CardSection } from "@kck/domain";
import { SENSITIVE_SECTIONS } from "@kck/domain";
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconUsers } from "../../../ui/icons";

/** Says before anybody presses a button that a change of what costs money takes two people. */
export function SecondPerson({ changed }: { changed: readonly CardSection[] }) {
  const { t } = useTranslation();
  const sensitive = changed.filter((section) => SENSITIVE_SECTIONS.includes(section));
  if (sensitive.length === 0) return null;
  const sections = sensitive.map((section) => t(`card.section.${section}`)).join(", ");
  return (
    <Alert color="blue" icon={<IconUsers />} p="xs">
      {t("cards.secondPerson.rule", { sections })}
    </Alert>
  );
}
