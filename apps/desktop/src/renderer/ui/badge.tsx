import type { ReactNode } from "react";
import classes from "./badge.module.css";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";
type Props = { tone: Tone; icon: ReactNode; children: ReactNode; isStrong?: boolean };

/** A word with a sign before it. The colour only repeats what the word says. */
export function ToneBadge({ tone, icon, children, isStrong = false }: Props) {
  return (
    <span className={classes.badge} data-tone={tone} data-strong={isStrong || undefined}>
      {icon}
      <span className={classes.word}>{children}</span>
    </span>
  );
}
