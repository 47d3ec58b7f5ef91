import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { sayRule } from "./say-rule";
import type { SinceOpened } from "./since-opened";

type Props = {
  since: SinceOpened;
  /** What was typed goes on, over the rule as it is now. */
  onGoOn: () => void;
  /** What was typed is dropped for it. */
  onTake: () => void;
};

/** Says what became of a rule while something typed over it waited, and asks which of the two goes on. */
export function SinceNotice({ since: { now }, onGoOn, onTake }: Props) {
  const { t } = useTranslation();
  const city = useCatalog();
  return (
    <Alert color="orange" role="alert">
      {now === null ? (
        <Text size="sm">{t("routing.rules.meanwhile.gone")}</Text>
      ) : (
        <>
          <Text size="sm">{t("routing.rules.meanwhile.changed")}</Text>
          <Text size="sm">
            <b>{now.name}</b>. {sayRule(now, { t, city })}
          </Text>
        </>
      )}
      <Group gap="sm" mt="sm">
        <Button size="compact-sm" variant="default" onClick={onGoOn}>
          {t(now === null ? "routing.rules.meanwhile.goOnAsNew" : "routing.rules.meanwhile.goOn")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTake}>
          {t(now === null ? "routing.rules.meanwhile.drop" : "routing.rules.meanwhile.take")}
        </Button>
      </Group>
    </Alert>
  );
}
