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

/**
 * Says above a form why the server refused it; nothing at all while `error` is null. It comes into view by itself, and takes
 * the keyboard where the button that sent the form lost it by being out of use meanwhile.
 */
export function RefusalAlert({ error, title, onRetry, children }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error === null) return;
    box.current?.scrollIntoView({ block: "nearest" });
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [error]);
  if (error === null || error === undefined) return null;

  return (
    <Alert
      ref={box}
      tabIndex={-1}
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
