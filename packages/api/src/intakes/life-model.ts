import type { Action, Role, Status } from "@kck/domain";

/**
 * DESIGN.md section 3, read a second time and without the product's own tables: what an intake is, and what each action
 * by each person makes of it. The property test plays the two against each other.
 */
export type Modelled = {
  status: Status;
  version: number;
  holder: string | null;
  held: ReadonlySet<string>;
  author: string;
  createdMinute: number;
  resolvedMinute: number | null;
  outcome: string | null;
  isInformation: boolean;
};
export type Player = { name: string; role: Role; unit: string | null };
export type Attempt = {
  action: Action;
  by: Player;
  minute: number;
  /** The version the player was looking at. */
  seen: number;
  /** The unit of forward and reassign, and of reopen where it is named there. */
  unit: string;
  isUnitNamed: boolean;
  isMasterGood: boolean;
};
export type Verdict = { refusal: string } | { next: Modelled };

const ROLES: Record<Action, string> = {
  answer: "consultant",
  forward: "consultant supervisor",
  reassign: "supervisor",
  accept: "unit-staff",
  return: "unit-staff",
  start: "unit-staff",
  schedule: "unit-staff",
  ask: "unit-staff",
  reply: "consultant supervisor",
  resolve: "unit-staff supervisor",
  dispute: "consultant",
  close: "supervisor consultant",
  reopen: "supervisor",
  join: "consultant supervisor",
  separate: "supervisor",
  cancel: "consultant supervisor",
};

const FROM: Record<Action, string> = {
  answer: "registered",
  forward: "registered returned",
  reassign: "forwarded accepted in-progress scheduled waiting",
  accept: "forwarded",
  return: "forwarded accepted",
  start: "accepted scheduled",
  schedule: "accepted in-progress scheduled",
  ask: "accepted in-progress scheduled",
  reply: "waiting",
  resolve: "accepted in-progress scheduled",
  dispute: "resolved",
  close: "resolved registered returned",
  reopen: "closed",
  join: "registered forwarded returned",
  separate: "duplicate",
  cancel: "registered",
};

const has = (words: string, word: string) => words.split(" ").includes(word);
const refuse = (refusal: string): Verdict => ({ refusal });

/** What has to come of an attempt. */
export function judge(intake: Modelled, attempt: Attempt): Verdict {
  const { action, by, minute } = attempt;
  if (!has(ROLES[action], by.role)) return refuse("wrong-role");
  if (by.role === "unit-staff" && intake.holder !== by.unit) return refuse("not-found");
  if (action === "cancel" && by.role === "consultant" && intake.author !== by.name) return refuse("wrong-role");
  if (attempt.seen !== intake.version) return refuse("changed-meanwhile");
  if (!has(FROM[action], intake.status)) return refuse("wrong-status");
  if (action === "cancel" && by.role === "consultant" && minute - intake.createdMinute > 15) return refuse("too-late");
  if (action === "dispute" && minute - (intake.resolvedMinute ?? 0) > 14 * 24 * 60) return refuse("too-late");
  return act({ ...intake, version: intake.version + 1 }, attempt);
}

function act(next: Modelled, { action, minute, unit, isUnitNamed, isMasterGood }: Attempt): Verdict {
  switch (action) {
    case "answer":
      return next.isInformation ? to(next, "closed", { outcome: "answered" }) : refuse("wrong-kind");
    case "reassign":
      if (unit === next.holder) return refuse("same-unit");
      return to(next, "forwarded", { holder: unit, held: new Set([...next.held, unit]) });
    case "forward":
      return to(next, "forwarded", { holder: unit, held: new Set([...next.held, unit]) });
    case "accept":
      return to(next, "accepted");
    case "return":
      return to(next, "returned", { holder: null });
    case "start":
    case "reply":
      return to(next, "in-progress");
    case "schedule":
      return to(next, "scheduled");
    case "ask":
      return to(next, "waiting");
    case "resolve":
      return to(next, "resolved", { outcome: "done", resolvedMinute: minute });
    case "dispute":
      return to(next, "in-progress", { outcome: null, resolvedMinute: null });
    case "reopen": {
      const opened = { outcome: null, resolvedMinute: null };
      if (next.holder !== null) return isUnitNamed ? refuse("bad-input") : to(next, "in-progress", opened);
      if (!isUnitNamed) return refuse("unit-missing");
      return to(next, "in-progress", { ...opened, holder: unit, held: new Set([...next.held, unit]) });
    }
    case "close":
      return to(next, "closed", { outcome: next.outcome ?? "not-found" });
    case "join":
      return isMasterGood ? to(next, "duplicate", { holder: null }) : refuse("not-found");
    case "separate":
      return to(next, "registered");
    case "cancel":
      return to(next, "cancelled");
  }
}

function to(next: Modelled, status: Status, more: Partial<Modelled> = {}): Verdict {
  return { next: { ...next, ...more, status } };
}
