import type { MassEventView } from "@kck/contracts";
import { Alert, Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconAlert } from "../../ui/icons";
import { useCatalog } from "../catalog/use-catalog";
import { areaText } from "./event-text";

type Props = {
  event: MassEventView;
  /** Whether somebody ended it. */
  isOver: boolean;
  label: string;
  onRebase: () => void;
};

/** Somebody changed or ended the event since this form was opened: what it says now, and going on with what is typed. */
export function NewerEvent({ event, isOver, label, onRebase }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  if (isOver) return <Alert color="orange" icon={<IconAlert />} role="alert" title={t("massEvents.form.over")} />;
  const text = `${areaText(event, t, catalog)}: ${event.message}`;
  return (
    <Alert color="orange" icon={<IconAlert />} role="alert" title={t("massEvents.form.newer")}>
      <Text size="sm" mb="xs">
        {t("massEvents.form.newerHint", { text })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onRebase}>
        {label}
      </Button>
    </Alert>
  );
}
