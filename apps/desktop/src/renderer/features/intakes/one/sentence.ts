import type { TimelineEntry } from "@kck/contracts";
import {
  ACTORS,
  type ActorKind,
  CLOSING_OUTCOMES,
  type ClosingOutcome,
  type IntakeFactType,
  PRIORITIES,
  type Priority,
} from "@kck/domain";
import type { Names } from "../use-city";

/** A part of a sentence: a word as it is, or one that the language has. */
export type Part =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "instant"; readonly at: string }
  | { readonly is: "priority"; readonly priority: Priority }
  | { readonly is: "outcome"; readonly outcome: ClosingOutcome }
  | { readonly is: "unknown" };

/** Whose deed it was, and which unit that person works for. */
export type Doer = { readonly name: string | null; readonly kind: ActorKind; readonly unit: string };

/** The words for a fact: `event.says.<says>`, and what stands in its `{{what}}`. */
export type Sentence = { readonly says: Says; readonly what: Part | null };

/** What can be said of a fact: by its type, and where the fact has two sides, by which of them it shows. */
export type Says =
  | IntakeFactType
  | "intake.released"
  | "intake.returned-to"
  | "intake.reopened-for"
  | "intake.made-anonymous"
  | "intake.routed-nowhere"
  | "other";

const UNKNOWN: Part = { is: "unknown" };
const text = (value: string): Part => (value === "" ? UNKNOWN : { is: "text", text: value });
const one = <Value extends string>(list: readonly Value[], value: unknown): Value | undefined =>
  list.find((known) => known === value);

type Data = Readonly<Record<string, unknown>>;
type Say = (data: Data, names: Names) => Sentence;
const id = (value: unknown) => (typeof value === "string" ? value : null);

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);

const plain =
  (says: Says): Say =>
  () => ({ says, what: null });
const withUnit =
  (says: Says): Say =>
  ({ unitId }, names) => ({ says, what: text(names.unitName(id(unitId))) });
const withOutcome =
  (says: Says): Say =>
  ({ outcome }) => {
    const known = one(CLOSING_OUTCOMES, outcome);
    return { says, what: known === undefined ? UNKNOWN : { is: "outcome", outcome: known } };
  };
const withInstant =
  (says: Says, key: string): Say =>
  (data) => {
    const at = id(data[key]);
    return { says, what: at === null ? UNKNOWN : { is: "instant", at } };
  };

const SENTENCES: Record<IntakeFactType, Say> = {
  "intake.logged": plain("intake.logged"),
  "intake.answered": plain("intake.answered"),
  "intake.forwarded": withUnit("intake.forwarded"),
  "intake.reassigned": withUnit("intake.reassigned"),
  "intake.accepted": plain("intake.accepted"),
  "intake.returned": ({ betterUnitId }, names) =>
    id(betterUnitId) === null
      ? { says: "intake.returned", what: null }
      : { says: "intake.returned-to", what: text(names.unitName(id(betterUnitId))) },
  "intake.started": plain("intake.started"),
  "intake.scheduled": withInstant("intake.scheduled", "scheduledFor"),
  "intake.asked": plain("intake.asked"),
  "intake.replied": plain("intake.replied"),
  "intake.resolved": withOutcome("intake.resolved"),
  "intake.disputed": plain("intake.disputed"),
  "intake.closed": withOutcome("intake.closed"),
  "intake.reopened": ({ unitId }, names) =>
    id(unitId) === null
      ? { says: "intake.reopened", what: null }
      : { says: "intake.reopened-for", what: text(names.unitName(id(unitId))) },
  "intake.joined": plain("intake.joined"),
  "intake.separated": plain("intake.separated"),
  "intake.cancelled": plain("intake.cancelled"),
  "intake.assigned": ({ assigneeId }, names) =>
    id(assigneeId) === null
      ? { says: "intake.released", what: null }
      : { says: "intake.assigned", what: text(names.personName(id(assigneeId))) },
  "intake.categorised": ({ categoryId }, names) => ({
    says: "intake.categorised",
    what: text(names.categoryName(id(categoryId))),
  }),
  "intake.placed": plain("intake.placed"),
  "intake.answers-changed": plain("intake.answers-changed"),
  "intake.prioritised": ({ priority }) => {
    const known = one(PRIORITIES, priority);
    return { says: "intake.prioritised", what: known === undefined ? UNKNOWN : { is: "priority", priority: known } };
  },
  "intake.resident-changed": ({ residentId }) => ({
    says: id(residentId) === null ? "intake.made-anonymous" : "intake.resident-changed",
    what: null,
  }),
  "intake.phoned": withInstant("intake.phoned", "at"),
  "intake.noted": plain("intake.noted"),
  "intake.updated": plain("intake.updated"),
  "intake.followed": plain("intake.followed"),
  "intake.file-added": plain("intake.file-added"),
  "intake.file-removed": plain("intake.file-removed"),
  "intake.routed": ({ unitId }, names) =>
    id(unitId) === null
      ? { says: "intake.routed-nowhere", what: null }
      : { says: "intake.routed", what: text(names.unitName(id(unitId))) },
  "intake.recomputed": withInstant("intake.recomputed", "dueAt"),
  "intake.escalated": ({ userIds }, names) => ({
    says: "intake.escalated",
    what: text(ids(userIds).map(names.personName).filter(Boolean).join(", ")),
  }),
};

const isFact = (type: string): type is IntakeFactType => Object.hasOwn(SENTENCES, type);

/**
 * Says in words what a line of history tells.
 *
 * Shapes  a line and the look-ups of names in; the name of a sentence and what fills it out.
 * Errors  never throws; a fact of a kind not known here is told as "other", an id that nobody knows as "unknown".
 */
export function sentenceOf(entry: Pick<TimelineEntry, "type" | "data">, names: Names): Sentence {
  return isFact(entry.type) ? SENTENCES[entry.type](entry.data, names) : { says: "other", what: null };
}

/** Whose line it is. */
export function doerOf(entry: TimelineEntry, names: Names): Doer {
  return {
    name: entry.actorName,
    kind: one(ACTORS, entry.actorKind) ?? "rule",
    unit: names.unitName(entry.actorUnitId),
  };
}
