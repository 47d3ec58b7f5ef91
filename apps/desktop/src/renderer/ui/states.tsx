import { Button, Group, Loader, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../api/reason";
import { IconAlert, IconCloudOff, IconInbox, IconRefresh } from "./icons";
import classes from "./states.module.css";

/** The first of the four states of a screen: nothing is known yet. It shows itself only after a moment. */
export function Loading({ what }: { what?: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.loading} role="status">
      <Loader size="sm" type="dots" aria-hidden="true" />
      <Text c="dimmed">{what ?? t("common.loading")}</Text>
    </div>
  );
}

type FailedProps = { error: unknown; onRetry?: (() => void) | undefined; title?: string };

/** The second: it could not be loaded. Says why, and offers to try again. */
export function Failed({ error, onRetry, title }: FailedProps) {
  const { t } = useTranslation();
  const reason = reasonOf(error);
  return (
    <Stack className={classes.middle} role="alert" gap="sm" align="center">
      <span className={classes.failed}>
        {reason === "server-away" ? <IconCloudOff size="1.75rem" /> : <IconAlert size="1.75rem" />}
      </span>
      <Title order={2}>{title ?? t("common.loadFailed")}</Title>
      <Text c="dimmed">{t(`reason.${reason}`)}</Text>
      {onRetry !== undefined && (
        <Button variant="default" leftSection={<IconRefresh size="1rem" />} onClick={onRetry}>
          {t("common.retry")}
        </Button>
      )}
    </Stack>
  );
}

type EmptyProps = { text: string; hint?: string; icon?: ReactNode; children?: ReactNode };

/** The third: it was loaded, and there is nothing. The fourth is the screen itself. */
export function Empty({ text, hint, icon, children }: EmptyProps) {
  return (
    <Stack className={classes.middle} gap="sm" role="status" align="center">
      <span className={classes.empty}>{icon ?? <IconInbox size="1.75rem" />}</span>
      <Text fw={600}>{text}</Text>
      {hint !== undefined && <Text c="dimmed">{hint}</Text>}
      {children !== undefined && <Group justify="center">{children}</Group>}
    </Stack>
  );
}
