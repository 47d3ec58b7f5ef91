import type { ActorKind } from "../role";

/** What a row of the table of sets says. A published one never changes again; that another took its place follows. */
export const SET_STATUSES = ["draft", "back-tested", "published"] as const;
export type SetStatus = (typeof SET_STATUSES)[number];

/** How a set stands on a day: a published one waits for its date, is in force, or has been retired by a newer one. */
export const SET_STATES = ["draft", "back-tested", "scheduled", "in-force", "retired"] as const;
export type SetState = (typeof SET_STATES)[number];

/** A set gets its version when it is published, so that versions are in the order of publishing. */
type Standing = { readonly version: number | null; readonly status: SetStatus; readonly inForceFrom: Date | null };

/**
 * The set in force: the newest version that was published and whose date has come.
 *
 * Shapes  all sets and the moment in; the version out, null where none has ever been published.
 * Errors  never throws.
 */
export function versionInForce(sets: readonly Standing[], now: Date): number | null {
  const due = sets.flatMap(({ version, inForceFrom }) =>
    version !== null && inForceFrom !== null && inForceFrom <= now ? [version] : [],
  );
  return due.length === 0 ? null : Math.max(...due);
}

/** How a set stands among all sets at a moment. */
export function stateOf(set: Standing, sets: readonly Standing[], now: Date): SetState {
  if (set.status !== "published") return set.status;
  const current = versionInForce(sets, now);
  if (set.version === current) return "in-force";
  return current !== null && set.version !== null && set.version < current ? "retired" : "scheduled";
}

/** The published set that waits for its date and comes into force first; null where none does. */
export function waitingVersion(sets: readonly Standing[], now: Date): number | null {
  const waiting = sets.filter((set) => stateOf(set, sets, now) === "scheduled");
  const [first] = waiting.toSorted((a, b) => Number(a.inForceFrom) - Number(b.inForceFrom));
  return first?.version ?? null;
}

export type PublishRefusal = "wrong-role" | "wrong-status" | "reason-missing" | "needs-second-person";

/** What decides whether somebody may put a draft in force. */
export type Publication = {
  readonly status: SetStatus;
  /** Why the rules change, for whoever asks later. */
  readonly reason: string;
  readonly isAuthor: boolean;
  /** The setting of this centre: whoever wrote the rules does not publish them. */
  readonly needsSecondPerson: boolean;
};

/**
 * Whether somebody may put a set of rules in force, now or with a date.
 *
 * Shapes  who asks and how the set stands in; a refusal out, or null.
 * Errors  never throws. `wrong-role` first; then `wrong-status` where this very draft was not back-tested; then
 *         `reason-missing`, for a decision must be explained; the second person last.
 * Source  issue "Routing, deadlines and workload": draft, back-tested, published by a second person if so configured.
 */
export function refusalToPublish(
  actor: ActorKind,
  { status, reason, isAuthor, needsSecondPerson }: Publication,
): PublishRefusal | null {
  if (actor !== "supervisor") return "wrong-role";
  if (status !== "back-tested") return "wrong-status";
  if (reason.trim() === "") return "reason-missing";
  return needsSecondPerson && isAuthor ? "needs-second-person" : null;
}
