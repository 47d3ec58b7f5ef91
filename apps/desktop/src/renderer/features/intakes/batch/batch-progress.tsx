import type { IntakeRow } from "@kck/contracts";
import { Progress as Bar, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ToneBadge } from "../../../ui/badge";
import { IconAlert, IconCheck } from "../../../ui/icons";
import classes from "./batch.module.css";
import type { Progress } from "./run-batch";

type Props = { progress: Progress<IntakeRow>; isOver: boolean; onStop: () => void; onClose: () => void };

/** How far the commands are, and for which rows it was not done and why. */
export function BatchProgress({ progress: { done, total }, isOver, onStop, onClose }: Props) {
  const { t } = useTranslation();
  const failed = done.filter(({ reason }) => reason !== null);
  const succeeded = done.length - failed.length;
  return (
    <Stack gap="md">
      <Bar value={(done.length / total) * 100} aria-label={t("inbox.batch.progress", { done: done.length, total })} />
      <Text role="status" aria-live="polite">
        {isOver
          ? t("inbox.batch.over", { done: succeeded, total })
          : t("inbox.batch.progress", { done: done.length, total })}
      </Text>
      {isOver && failed.length === 0 && done.length === total && (
        <ToneBadge tone="success" icon={<IconCheck size="1rem" />}>
          {t("inbox.batch.allDone")}
        </ToneBadge>
      )}
      {failed.length > 0 && (
        <section aria-label={t("inbox.batch.failed")}>
          <ToneBadge tone="danger" icon={<IconAlert size="1rem" />}>
            {t("inbox.batch.failed")}
          </ToneBadge>
          <ul className={classes.failed}>
            {failed.map(({ row, reason }) => (
              <li key={row.id}>
                <strong>{row.number}</strong> {row.subject}
                {reason !== null && (
                  <Text size="sm" c="dimmed">
                    {t(`reason.${reason}`)}
                  </Text>
                )}
              </li>
            ))}
          </ul>
          <Text size="sm">{t("inbox.batch.keptSelected")}</Text>
        </section>
      )}
      <Group justify="flex-end">
        {isOver ? (
          <Button onClick={onClose} data-autofocus>
            {t("common.close")}
          </Button>
        ) : (
          <Button variant="default" onClick={onStop}>
            {t("inbox.batch.stop")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
