import { Alert, Button, Group } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../api/reason";
import { IconAlert } from "./icons";

type Props = {
  error: unknown;
  title?: string;
  onRetry?: (() => void) | undefined;
  /** What a screen can add to the sentence: both states of a conflict, for example. */
  children?: ReactNode;
};

/** Says above a form why the server refused it; nothing at all while `error` is null. It comes into view by itself. */
export function RefusalAlert({ error, title, onRetry, children }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) box.current?.scrollIntoView({ block: "nearest" });
  }, [error]);
  if (error === null || error === undefined) return null;

  return (
    <Alert
      ref={box}
      color="red"
      icon={<IconAlert />}
      title={title ?? t("common.saveFailed")}
      role="alert"
      styles={{ message: { overflowWrap: "anywhere" } }}
    >
      {t(`reason.${reasonOf(error)}`)}
      {children}
      {onRetry !== undefined && (
        <Group mt="sm">
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
