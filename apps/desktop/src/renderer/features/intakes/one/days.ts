import type { TimelineEntry } from "@kck/contracts";
import { showInstant } from "../../../i18n/time";

export type Day = { readonly name: string; readonly entries: readonly TimelineEntry[] };

/** History by the days of Kraków, the newest day and the newest line first. */
export function byDays(timeline: readonly TimelineEntry[]): Day[] {
  const days: { name: string; entries: TimelineEntry[] }[] = [];
  for (const entry of timeline.toReversed()) {
    const name = showInstant(entry.at, "day");
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days;
}

/** The lines whose words the resident may read; the words of every other line stay in the house. */
const TOLD = new Set(["intake.asked", "intake.replied", "intake.resolved", "intake.disputed", "intake.updated"]);

export function isToldPublicly({ type }: Pick<TimelineEntry, "type">): boolean {
  return TOLD.has(type);
}
