import { deadlineFor, type Kind, type Priority } from "@kck/domain";

/**
 * The instant that the caller may be promised if the matter is logged now; null for information and praise, which promise
 * none. Without a category P3 counts.
 *
 * Source  `intakes.log` decides the same when it saves.
 */
export function promisedAt(kind: Kind, priority: Priority | null, now: Date): Date | null {
  return kind === "information" || kind === "praise" ? null : deadlineFor(now, priority ?? "P3");
}
