import { type Action, type Status, step } from "@kck/domain";
import { expect, test } from "vitest";
import { REACHABLE } from "./import-map";
import { type WayStep, wayTo } from "./way-to";

const NOON = new Date("2026-03-02T12:00:00Z");
const CIRCUMSTANCES = { now: NOON, createdAt: NOON, resolvedAt: null, isAuthor: true };

/** Where a way ends when every step is judged by the domain's table. */
function endOf(way: readonly WayStep[]): Status {
  return way.reduce<Status>((status, { do: done, as }) => {
    if (done === "told") return status;
    const action: Action = done;
    const next = step(status, action, as, CIRCUMSTANCES);
    if (!next.ok) throw new Error(`${action} of ${status} is refused: ${next.refusal}`);
    return next.status;
  }, "registered");
}

test.each(REACHABLE)("a case that a unit has comes to %s by arrows of the table", (status) => {
  expect(endOf(wayTo(status, { hasUnit: true, isQuestion: false }))).toBe(status);
});

test("a case that no unit has waits at the centre, or was ended there", () => {
  const ends = REACHABLE.map((status) => endOf(wayTo(status, { hasUnit: false, isQuestion: false })));
  expect(new Set(ends)).toEqual(new Set(["registered", "closed", "cancelled"]));
});

test("a question that has ended was answered", () => {
  for (const hasUnit of [true, false]) {
    const way = wayTo("closed", { hasUnit, isQuestion: true });
    expect(way.at(-1)?.do).toBe("answer");
    expect(endOf(way)).toBe("closed");
  }
});
