import { expect, test } from "vitest";
import { ACTORS } from "../role";
import { ACTIONS, actionsFor, type Circumstances, STATUSES, step, TAKEN_BY } from "./status";

const NOON = new Date("2026-03-02T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000);
const daysAgo = (days: number) => minutesAgo(days * 24 * 60);
const at = (more: Partial<Circumstances> = {}): Circumstances => ({
  now: NOON,
  createdAt: NOON,
  resolvedAt: null,
  isAuthor: true,
  ...more,
});

/** DESIGN.md section 3, read a second time: from → to of every action. */
const DRAWN: Record<string, [from: string[], to: string]> = {
  answer: [["registered"], "closed"],
  forward: [["registered", "returned"], "forwarded"],
  reassign: [["forwarded", "accepted", "in-progress", "scheduled", "waiting"], "forwarded"],
  accept: [["forwarded"], "accepted"],
  return: [["forwarded", "accepted"], "returned"],
  start: [["accepted", "scheduled"], "in-progress"],
  schedule: [["accepted", "in-progress", "scheduled"], "scheduled"],
  ask: [["accepted", "in-progress", "scheduled"], "waiting"],
  reply: [["waiting"], "in-progress"],
  resolve: [["accepted", "in-progress", "scheduled"], "resolved"],
  dispute: [["resolved"], "in-progress"],
  close: [["resolved", "registered", "returned"], "closed"],
  reopen: [["closed"], "in-progress"],
  join: [["registered", "forwarded", "returned"], "duplicate"],
  separate: [["duplicate"], "registered"],
  cancel: [["registered"], "cancelled"],
};

test("every action goes where the design draws its arrow, and nowhere else", () => {
  for (const action of ACTIONS) {
    const actor = TAKEN_BY[action].find((kind) => kind !== "clock") ?? "supervisor";
    for (const status of STATUSES) {
      const [from, to] = DRAWN[action] ?? [[], ""];
      const expected = from.includes(status) ? { ok: true, status: to } : { ok: false, refusal: "wrong-status" };
      expect(step(status, action, actor, at({ resolvedAt: NOON })), `${action} from ${status}`).toEqual(expected);
    }
  }
});

test("somebody without the right is told so before anything about the matter", () => {
  expect(step("closed", "forward", "unit-staff", at())).toEqual({ ok: false, refusal: "wrong-role" });
});

test("a resident may dispute for 14 days and not a minute longer", () => {
  const within = at({ resolvedAt: daysAgo(14) });
  const after = at({ resolvedAt: new Date(daysAgo(14).getTime() - 60_000) });
  expect(step("resolved", "dispute", "resident", within)).toEqual({ ok: true, status: "in-progress" });
  expect(step("resolved", "dispute", "resident", after)).toEqual({ ok: false, refusal: "too-late" });
});

test("the clock closes only what was resolved more than 14 days ago", () => {
  expect(step("resolved", "close", "clock", at({ resolvedAt: daysAgo(13) })).ok).toBe(false);
  expect(step("resolved", "close", "clock", at({ resolvedAt: daysAgo(15) })).ok).toBe(true);
  expect(step("registered", "close", "clock", at({ resolvedAt: null })).ok).toBe(false);
});

test("an author may cancel for 15 minutes, another consultant never, a supervisor always", () => {
  expect(step("registered", "cancel", "consultant", at({ createdAt: minutesAgo(15) })).ok).toBe(true);
  expect(step("registered", "cancel", "consultant", at({ createdAt: minutesAgo(16) }))).toEqual({
    ok: false,
    refusal: "too-late",
  });
  expect(step("registered", "cancel", "consultant", at({ isAuthor: false }))).toEqual({
    ok: false,
    refusal: "wrong-role",
  });
  expect(step("registered", "cancel", "supervisor", at({ isAuthor: false, createdAt: daysAgo(3) })).ok).toBe(true);
});

test("a button is drawn exactly where its action would be allowed", () => {
  for (const actor of ACTORS) {
    for (const status of STATUSES) {
      const drawn = actionsFor(status, actor, at());
      for (const action of ACTIONS) expect(drawn.includes(action)).toBe(step(status, action, actor, at()).ok);
    }
  }
});
