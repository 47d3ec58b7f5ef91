import type { CardSection } from "@kck/domain";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = {
  sections: readonly CardSection[];
  /** The first revision of a card changes everything, so nothing is listed. */
  isFirst?: boolean;
};

/** Which sections a revision changes, in one line. */
export function ChangedSections({ sections, isFirst = false }: Props) {
  const { t } = useTranslation();
  const names = sections.map((section) => t(`card.section.${section}`)).join(", ");
  if (isFirst) return <Text size="sm">{t("cards.changes.first")}</Text>;
  return <Text size="sm">{sections.length === 0 ? t("cards.changes.none") : t("cards.changes.some", { names })}</Text>;
}
