import { join } from "node:path";
import { readCity } from "@kck/api";
import { type ActorKind, STATUSES, type Status, step } from "@kck/domain";
import { expect, test } from "vitest";
import { ROOT } from "../root";
import { DEMONSTRATION_ACCOUNTS } from "./accounts";
import { cityOf } from "./city";
import { readDemonstration } from "./files";
import { isOfficeOpen } from "./office-time";
import { planDemonstration } from "./plan";
import type { Matter, Story } from "./story";

const RESOURCES = join(ROOT, "resources");
const [files, demonstration] = await Promise.all([readCity(RESOURCES), readDemonstration(RESOURCES)]);
const planFor = (now: Date) => planDemonstration({ ...demonstration, city: cityOf(files) }, now);

const DAY_MS = 86_400_000;
/** Mornings, nights, weekends, Christmas and the days on which clocks change. */
const MOMENTS = [
  "2026-11-23T09:30:00Z",
  "2026-11-22T02:00:00Z",
  "2026-11-21T23:59:00Z",
  "2026-12-28T06:41:00Z",
  "2027-01-01T00:00:10Z",
  "2027-03-28T01:00:00Z",
  "2027-10-31T00:30:00Z",
  "2028-05-04T14:29:59Z",
].map((text) => new Date(text));

const kindOf = new Map(DEMONSTRATION_ACCOUNTS.map((person) => [person.email, person.role as ActorKind]));
const mattersOf = (stories: readonly Story[]) => stories.flatMap((story) => story.matters);

/** Where a matter stands when its acts are taken one by one, judged by the domain's own rule. */
function lifeOf({ matter, by }: { matter: Matter; by: string }): Status {
  let status: Status = matter.forwardTo === null ? "registered" : "forwarded";
  let resolvedAt: Date | null = null;
  for (const { at, by: who, step: done } of matter.acts) {
    if (done.do === "note" || done.do === "update" || done.do === "assign") continue;
    const moment = { now: at, createdAt: matter.loggedAt, resolvedAt, isAuthor: who === by };
    const next = step(status, done.do, kindOf.get(who) ?? "clock", moment);
    if (!next.ok) throw new Error(`${matter.key}: ${done.do} of ${status} is refused, ${next.refusal}`);
    status = next.status;
    if (done.do === "resolve") resolvedAt = at;
  }
  return status;
}

test.each(MOMENTS)("at %s every step is allowed, in order and past, and every status occurs", (now) => {
  const stories = planFor(now);
  const statuses = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  for (const { matters, by } of stories) {
    for (const matter of matters) {
      const instants = [matter.loggedAt, ...matter.acts.map((act) => act.at)].map((at) => at.getTime());
      expect(
        instants.toSorted((a, b) => a - b),
        matter.key,
      ).toEqual(instants);
      expect(instants.at(-1), matter.key).toBeLessThan(now.getTime());
      const status = lifeOf({ matter, by });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  for (const [status, count] of statuses) expect(count, status).toBeGreaterThanOrEqual(3);
  const finished = (statuses.get("resolved") ?? 0) + (statuses.get("closed") ?? 0);
  expect(finished / mattersOf(stories).length).toBeLessThan(0.5);
  expect(finished / mattersOf(stories).length).toBeGreaterThan(0.3);
});

test.each(MOMENTS)("at %s the contacts lie in the last two months, calls in office hours", (now) => {
  const stories = planFor(now);
  const oldest = now.getTime() - 66 * DAY_MS; // a long weekend may lie before the sixtieth day
  for (const story of stories) {
    expect(story.startedAt.getTime(), story.key).toBeGreaterThan(oldest);
    expect(story.endedAt.getTime(), story.key).toBeLessThan(now.getTime());
  }
  const calls = stories.filter((story) => story.key.startsWith("call") && story.channel === "phone");
  expect(calls.filter((story) => isOfficeOpen(story.endedAt)).length / calls.length).toBeGreaterThan(0.9);
  expect(stories.some((story) => story.channel === "portal" && !isOfficeOpen(story.startedAt))).toBe(true);
});

test("every call becomes one matter, and two matters of one call share a contact", () => {
  const stories = planFor(MOMENTS[0] ?? new Date(0));
  const calls = mattersOf(stories).filter((matter) => matter.key.startsWith("call"));
  expect(calls).toHaveLength(demonstration.calls.length);
  expect(stories.filter((story) => story.matters.length === 2)).toHaveLength(21);
});

test("what needs a hand-over by phone has one, with whom to ring", () => {
  for (const { category, handover, key } of mattersOf(planFor(MOMENTS[0] ?? new Date(0)))) {
    const priority = files.categories.categories.find((known) => known.code === category)?.priority;
    if (priority === "P1") expect(handover?.to, key).toBeTruthy();
    else expect(handover, key).toBeNull();
  }
});

test("the same instant gives the same plan", () => {
  const now = MOMENTS[0] ?? new Date(0);
  expect(planFor(now)).toEqual(planFor(now));
});

test("no public answer leaves anything to be typed", () => {
  const answers = mattersOf(planFor(MOMENTS[0] ?? new Date(0))).flatMap((matter) =>
    matter.acts.flatMap(({ step: done }) => (done.do === "resolve" ? [done.answer] : [])),
  );
  expect(answers.length).toBeGreaterThan(50);
  for (const answer of answers) expect(answer).not.toMatch(/[[\]]|undefined|: \. /);
});
