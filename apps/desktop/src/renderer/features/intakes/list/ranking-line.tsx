import { type IntakePage, type IntakeSearch, RANKED_HITS } from "@kck/contracts";
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = { search: IntakeSearch; ranking: IntakePage["ranking"]; onRank: () => void };

/** Says that a search stands by how well it fits, and of how many; where another order was chosen, the way back to it. */
export function RankingLine({ search, ranking, onRank }: Props) {
  const { t } = useTranslation();
  if ((search.words ?? "").trim() === "") return null;
  if (search.sort !== undefined) {
    return (
      <Group>
        <Button variant="subtle" size="compact-sm" onClick={onRank}>
          {t("intakes.ranking.choose")}
        </Button>
      </Group>
    );
  }
  if (ranking === null) return null;
  return (
    <Text size="sm" c="dimmed" role="status">
      {ranking === "newest" ? t("intakes.ranking.newest", { count: RANKED_HITS }) : t("intakes.ranking.all")}
    </Text>
  );
}
