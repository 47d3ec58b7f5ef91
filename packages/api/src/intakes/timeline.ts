import type { TimelineEntry } from "@kck/contracts";
import type { Disclosed } from "../history/access";

/** The whole history of an intake, oldest first, each fact with the words that belong to it. */
export function toTimeline(lines: readonly TimelineEntry[], _proof: Disclosed): TimelineEntry[] {
  return lines.map((line) => ({ ...line, at: new Date(line.at).toISOString() }));
}
