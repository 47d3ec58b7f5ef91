import type { RevisionStatus, Role } from "@kck/domain";

/**
 * The words on the life of a card, read a second time and without the product's own tables: what a card is, and
 * what each action by each person makes of it. The property test plays the two against each other.
 */
export type Written = { number: number; text: string; fee: number; status: RevisionStatus; editors: readonly string[] };
export type ModelledCard = {
  revisions: readonly Written[];
  isArchived: boolean;
  /** The minute named ahead, where one is. */
  dueMinute: number | null;
};
export type Player = { name: string; role: Role };
export const TRIED = [
  "words",
  "fee",
  "submit",
  "send-back",
  "publish",
  "schedule",
  "discard",
  "archive",
  "restore",
] as const;
export type Attempt = {
  action: (typeof TRIED)[number];
  by: Player;
  minute: number;
  /** Whether the player looks at what is there now, or at an older version of it. */
  isStale: boolean;
  /** Something to write that was not there before. */
  fresh: number;
};
export type Verdict = { refusal: string } | { next: ModelledCard };

const ROLES: Record<Attempt["action"], string> = {
  words: "editor",
  fee: "editor",
  submit: "editor",
  "send-back": "editor supervisor",
  publish: "editor supervisor",
  schedule: "editor supervisor",
  discard: "editor supervisor",
  archive: "editor supervisor",
  restore: "editor supervisor",
};
const FROM: Partial<Record<Attempt["action"], string>> = {
  words: "draft",
  fee: "draft",
  submit: "draft",
  "send-back": "in-review scheduled",
  publish: "in-review scheduled",
  schedule: "in-review scheduled",
  discard: "draft in-review scheduled",
};

const has = (words: string, word: string) => words.split(" ").includes(word);
const refuse = (refusal: string): Verdict => ({ refusal });

export const openOf = ({ revisions }: ModelledCard) =>
  revisions.find(({ status }) => has("draft in-review scheduled", status)) ?? null;
export const inForceOf = ({ revisions }: ModelledCard) =>
  revisions.find(({ status }) => status === "published") ?? null;
/** What was published last, whether or not it is in force still. */
const lastPublishedOf = ({ revisions }: ModelledCard) =>
  revisions.findLast(({ status }) => has("published archived", status)) ?? null;

/** What time alone makes of a card. */
export function afterTime(card: ModelledCard, minute: number): ModelledCard {
  const isDue = card.dueMinute !== null && card.dueMinute <= minute;
  return isDue ? putInForce(card) : card;
}

/** What has to come of an attempt. */
export function judge(card: ModelledCard, attempt: Attempt): Verdict {
  const { action, by, isStale } = attempt;
  if (!has(ROLES[action], by.role)) return refuse("wrong-role");
  if (action === "archive" || action === "restore") return judgeCard(card, attempt);
  const open = openOf(card);
  if (open === null) return judgeWithoutOpen(card, attempt);
  if (isStale) return refuse("changed-meanwhile");
  if (!has(FROM[action] ?? "", open.status)) return refuse("wrong-status");
  const changesFee = (lastPublishedOf(card)?.fee ?? 0) !== open.fee;
  if (has("publish schedule", action) && changesFee && open.editors.includes(by.name)) {
    return refuse("needs-second-person");
  }
  return { next: act(card, open, attempt) };
}

function judgeCard(card: ModelledCard, { action, isStale }: Attempt): Verdict {
  if (isStale) return refuse("changed-meanwhile");
  if ((action === "restore") !== card.isArchived) return refuse("wrong-status");
  if (action === "archive") {
    const revisions = card.revisions.map(
      (revision): Written =>
        has("draft in-review scheduled", revision.status)
          ? { ...revision, status: "discarded" }
          : { ...revision, status: revision.status === "published" ? "archived" : revision.status },
    );
    return { next: { revisions, isArchived: true, dueMinute: null } };
  }
  const published = lastPublishedOf(card);
  const before = published ?? card.revisions.at(-1);
  if (before === undefined) return refuse("not-found");
  const editors = published === null ? before.editors : [];
  return { next: { ...begin(card, { ...before, editors }), isArchived: false } };
}

/** Writing begins the next revision; everything else looks at the last one, which is over. */
function judgeWithoutOpen(card: ModelledCard, { action, by, isStale, fresh }: Attempt): Verdict {
  if (action !== "words" && action !== "fee") return refuse(isStale ? "changed-meanwhile" : "wrong-status");
  if (isStale) return refuse("changed-meanwhile");
  if (card.isArchived) return refuse("wrong-status");
  const before = inForceOf(card) ?? { text: "", fee: 0 };
  const text = action === "words" ? `Tekst ${fresh}` : before.text;
  const fee = action === "fee" ? fresh : before.fee;
  return { next: begin(card, { text, fee, editors: [by.name] }) };
}

function begin(card: ModelledCard, { text, fee, editors }: Pick<Written, "text" | "fee" | "editors">): ModelledCard {
  const next: Written = { number: card.revisions.length + 1, text, fee, editors, status: "draft" };
  return { ...card, revisions: [...card.revisions, next] };
}

function act(card: ModelledCard, open: Written, { action, by, minute, fresh }: Attempt): ModelledCard {
  const to = (change: Partial<Written>, dueMinute: number | null = null): ModelledCard => ({
    ...card,
    dueMinute,
    revisions: card.revisions.map((revision) => (revision === open ? { ...open, ...change } : revision)),
  });
  const editors = open.editors.includes(by.name) ? open.editors : [...open.editors, by.name];
  switch (action) {
    case "words":
      return to({ text: `Tekst ${fresh}`, editors });
    case "fee":
      return to({ fee: fresh, editors });
    case "submit":
      return to({ status: "in-review" });
    case "send-back":
      return to({ status: "draft" });
    case "schedule":
      return to({ status: "scheduled" }, minute + AHEAD);
    case "publish":
      return putInForce(card);
    default:
      return to({ status: "discarded" });
  }
}

/** Minutes by which a player dates ahead. */
export const AHEAD = 30;

function putInForce(card: ModelledCard): ModelledCard {
  const open = openOf(card);
  const revisions = card.revisions.map((revision): Written => {
    if (revision.status === "published") return { ...revision, status: "archived" };
    return revision === open ? { ...revision, status: "published" } : revision;
  });
  return { ...card, revisions, dueMinute: null };
}
