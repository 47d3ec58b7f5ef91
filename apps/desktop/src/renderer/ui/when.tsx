import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showDistance, showInstant, showSpan, type TimeStyle } from "../i18n/time";
import { IconAlert, IconClock } from "./icons";
import { useNow } from "./use-now";
import classes from "./when.module.css";

type WhenProps = { at: string; style?: TimeStyle; isRelative?: boolean };

/** An instant on the wall clock of Kraków; pointing at it shows the long form. */
export function When({ at, style = "full", isRelative = false }: WhenProps) {
  useTranslation();
  const now = useNow();
  const text = isRelative ? showDistance(at, now) : showInstant(at, style);
  return (
    <time dateTime={at} title={showInstant(at, "long")}>
      {text}
    </time>
  );
}

const SOON_MS = 24 * 60 * 60_000;

type DeadlineProps = {
  at: string | null;
  /** False where nobody has to act any more: then a deadline in the past is no news. */
  isRunning?: boolean;
  /** One line for a table cell: how far, then when. */
  isShort?: boolean;
};

/** A promised instant: how far it is and when it is. What is overdue says so by a word and a sign. */
export function Deadline({ at, isRunning = true, isShort = false }: DeadlineProps) {
  const { t } = useTranslation();
  const now = useNow();
  if (at === null)
    return (
      <Text span inherit c="dimmed">
        {t("deadline.none")}
      </Text>
    );

  const left = new Date(at).getTime() - now.getTime();
  const tone = !isRunning ? "past" : left < 0 ? "overdue" : left < SOON_MS ? "soon" : "later";
  const absolute = showInstant(at, isShort ? "short" : "full");
  return (
    <time dateTime={at} title={showInstant(at, "long")} className={classes.deadline} data-tone={tone}>
      {tone === "overdue" && <IconAlert size="0.9375rem" />}
      {tone === "soon" && <IconClock size="0.9375rem" />}
      {tone !== "past" && (
        <span className={classes.distance}>
          {tone === "overdue" ? `${t("deadline.overdue")} ${showSpan(left)}` : showDistance(at, now)}
        </span>
      )}
      <span className={classes.absolute}>{absolute}</span>
    </time>
  );
}
