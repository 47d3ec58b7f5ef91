import { type ActorKind, ROLES, type Role } from "../role";

export const REVISION_STATUSES = ["draft", "in-review", "scheduled", "published", "archived", "discarded"] as const;
export type RevisionStatus = (typeof REVISION_STATUSES)[number];

/** The statuses of a revision that is still being worked on; a card has at most one such. */
export const OPEN_REVISION_STATUSES = ["draft", "in-review", "scheduled"] as const satisfies readonly RevisionStatus[];

export const REVISION_ACTIONS = [
  "edit",
  "submit",
  "send-back",
  "schedule",
  "publish",
  "come-due",
  "discard",
  "supersede",
  "archive",
] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

export type RevisionRefusal = "wrong-role" | "wrong-status" | "needs-second-person";
export type RevisionStep = { ok: true; status: RevisionStatus } | { ok: false; refusal: RevisionRefusal };

/** The diagram: status → action → next status. An arrow not drawn here does not exist. */
const ARROWS: Record<RevisionStatus, Partial<Record<RevisionAction, RevisionStatus>>> = {
  draft: { edit: "draft", submit: "in-review", discard: "discarded" },
  "in-review": { "send-back": "draft", schedule: "scheduled", publish: "published", discard: "discarded" },
  scheduled: {
    "send-back": "draft",
    schedule: "scheduled",
    publish: "published",
    "come-due": "published",
    discard: "discarded",
  },
  published: { supersede: "archived", archive: "archived" },
  archived: {},
  discarded: {},
};

const BOTH: readonly ActorKind[] = ["editor", "supervisor"];

/** Who may take which action; the next revision takes the place of the last by whoever publishes it. */
const TAKEN_BY: Record<RevisionAction, readonly ActorKind[]> = {
  edit: ["editor"],
  submit: ["editor"],
  "send-back": BOTH,
  schedule: BOTH,
  publish: BOTH,
  "come-due": ["clock"],
  discard: BOTH,
  supersede: [...BOTH, "clock"],
  archive: BOTH,
};

/** What `stepRevision` needs to know beside the status. */
export type RevisionCircumstances = {
  /** True where the revision changes what costs a caller money or a right. */
  readonly isSensitive: boolean;
  /** True where whoever acts has edited this revision. */
  readonly hasEdited: boolean;
};

/** The actions by which somebody answers for a text before the callers. */
const VOUCHES: readonly RevisionAction[] = ["schedule", "publish"];

/**
 * Says where an action takes a revision of a card.
 *
 * Shapes  in: the status now, the action, who acts, the circumstances; out: the next status or a refusal.
 * Units   none.
 * Errors  never throws. `wrong-role` is judged first, then `wrong-status`, then `needs-second-person`: a sensitive
 *         change is published, now or with a date, by somebody who did not edit it. The clock publishes what a person
 *         has dated, and so needs no second person again.
 * Source  issue "Service cards", section "The card".
 */
export function stepRevision(
  from: RevisionStatus,
  action: RevisionAction,
  actor: ActorKind,
  { isSensitive, hasEdited }: RevisionCircumstances,
): RevisionStep {
  if (!TAKEN_BY[action].includes(actor)) return { ok: false, refusal: "wrong-role" };
  const to = ARROWS[from][action];
  if (to === undefined) return { ok: false, refusal: "wrong-status" };
  if (VOUCHES.includes(action) && isSensitive && hasEdited) return { ok: false, refusal: "needs-second-person" };
  return { ok: true, status: to };
}

/** What this actor may do with a revision now: the server refuses the rest, the screen does not draw its buttons. */
export function revisionActionsFor(
  status: RevisionStatus,
  actor: ActorKind,
  at: RevisionCircumstances,
): RevisionAction[] {
  return REVISION_ACTIONS.filter((action) => stepRevision(status, action, actor, at).ok);
}

/** The people who may take an action on a revision, whatever its status. */
export function rolesThatMay(action: RevisionAction): Role[] {
  return ROLES.filter((role) => TAKEN_BY[action].includes(role));
}

/** What is done with a card itself: `revise` begins its next revision, `settle` names its owner and its review. */
export const CARD_ACTIONS = ["revise", "settle", "archive", "restore"] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

const CARD_TAKEN_BY: Record<CardAction, readonly ActorKind[]> = {
  revise: ["editor"],
  settle: BOTH,
  archive: BOTH,
  restore: BOTH,
};

/** What a role may do with a card that is in use or archived: an archived one can only be restored. */
export function cardActionsFor(card: { isArchived: boolean; isOpen: boolean }, actor: ActorKind): CardAction[] {
  return CARD_ACTIONS.filter(
    (action) =>
      CARD_TAKEN_BY[action].includes(actor) &&
      (action === "restore") === card.isArchived &&
      !(action === "revise" && card.isOpen),
  );
}
