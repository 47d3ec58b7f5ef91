import { expect, test } from "vitest";
import { STATUSES } from "../intakes/status";
import {
  type Alarm,
  deadlineOfAlarm,
  escalationsDue,
  escalationsOf,
  type Listeners,
  type Rung,
  type StepClocks,
  toldAt,
} from "./escalation";
import { CITY } from "./testing";

// Monday, 2 March 2026; the office works from 7:40 to 15:30, in UTC from 6:40 to 14:30.
const at = (text: string) => new Date(`2026-03-${text}:00Z`);
const PROMISE = {
  status: "in-progress",
  warnAt: [at("02T08:00"), at("02T10:00")],
  dueAt: at("02T14:00"),
  acceptBy: null,
  firstAnswerBy: null,
  answerWarnAt: [],
} as const;
const CLOCK: StepClocks = { resolution: null, firstAnswer: null };
const OFFICE: StepClocks = { resolution: CITY, firstAnswer: CITY };
const told = (steps: ReturnType<typeof escalationsOf>) =>
  steps.map(({ alarm, rung, at: when }) => `${when.toISOString().slice(8, 16)} ${alarm} ${rung}`);

test.each<[string, Parameters<typeof escalationsOf>, string[]]>([
  [
    "hours of the clock",
    [PROMISE, CLOCK],
    [
      "02T08:00 warning holder",
      "02T10:00 warning holder",
      "02T11:00 warning head",
      "02T12:00 warning supervisor",
      "02T14:00 overdue holder",
      "02T15:00 overdue head",
      "02T16:00 overdue supervisor",
    ],
  ],
  [
    "hours of the office: what would fall after its end falls on the next day",
    [PROMISE, OFFICE],
    [
      "02T08:00 warning holder",
      "02T10:00 warning holder",
      "02T11:00 warning head",
      "02T12:00 warning supervisor",
      "02T14:00 overdue holder",
      "03T07:10 overdue head",
      "03T08:10 overdue supervisor",
    ],
  ],
  [
    "a unit that does not accept",
    [{ ...PROMISE, status: "forwarded", warnAt: [], acceptBy: at("02T09:00") }, CLOCK],
    [
      "02T09:00 unaccepted holder",
      "02T10:00 unaccepted head",
      "02T11:00 unaccepted supervisor",
      "02T14:00 overdue holder",
      "02T15:00 overdue head",
      "02T16:00 overdue supervisor",
    ],
  ],
  [
    "an overdue matter that another unit does not accept",
    [{ ...PROMISE, status: "forwarded", warnAt: [], acceptBy: at("02T18:00") }, CLOCK],
    [
      "02T14:00 overdue holder",
      "02T15:00 overdue head",
      "02T16:00 overdue supervisor",
      "02T18:00 unaccepted holder",
      "02T19:00 unaccepted head",
      "02T20:00 unaccepted supervisor",
    ],
  ],
  [
    "a first answer that nobody gives",
    [{ ...PROMISE, warnAt: [], firstAnswerBy: at("02T12:00"), answerWarnAt: [at("02T08:00")] }, CLOCK],
    [
      "02T08:00 answer-warning holder",
      "02T09:00 answer-warning head",
      "02T10:00 answer-warning supervisor",
      "02T12:00 unanswered holder",
      "02T13:00 unanswered head",
      "02T14:00 overdue holder",
      "02T14:00 unanswered supervisor",
      "02T15:00 overdue head",
      "02T16:00 overdue supervisor",
    ],
  ],
  [
    "a first answer that counts by the office where the matter counts by the clock",
    [
      { ...PROMISE, warnAt: [], dueAt: at("04T14:00"), firstAnswerBy: at("02T13:30"), answerWarnAt: [] },
      { ...CLOCK, firstAnswer: CITY },
    ],
    [
      "02T13:30 unanswered holder",
      "02T14:30 unanswered head",
      "03T07:40 unanswered supervisor",
      "04T14:00 overdue holder",
      "04T15:00 overdue head",
      "04T16:00 overdue supervisor",
    ],
  ],
  [
    "a first answer that is promised for no earlier than the matter's end is spoken for by that end",
    [{ ...PROMISE, warnAt: [], firstAnswerBy: at("02T14:00"), answerWarnAt: [at("02T08:00")] }, CLOCK],
    ["02T14:00 overdue holder", "02T15:00 overdue head", "02T16:00 overdue supervisor"],
  ],
  [
    "a promise of minutes climbs by no less than five of them",
    [{ ...PROMISE, warnAt: [at("02T13:58")] }, CLOCK],
    [
      "02T13:58 warning holder",
      "02T14:00 overdue holder",
      "02T14:03 warning head",
      "02T14:05 overdue head",
      "02T14:08 warning supervisor",
      "02T14:10 overdue supervisor",
    ],
  ],
])("%s", (_name, [watched, calendar], expected) => {
  expect(told(escalationsOf(watched, calendar))).toEqual(expected);
});

test("nobody is told while the resident is waited for, or when the matter is over", () => {
  const silent = STATUSES.filter((status) => escalationsOf({ ...PROMISE, status }, CLOCK).length === 0);
  expect(silent).toEqual(["waiting", "resolved", "closed", "duplicate", "cancelled"]);
});

const steps = escalationsOf(PROMISE, CLOCK);
const taken = (alarm: Alarm, rung: Rung, text: string) => ({ alarm, rung, takenAt: at(text) });

test.each<[string, Parameters<typeof taken>[], string, string[]]>([
  ["before the first warning nothing is due", [], "02T07:59", []],
  ["the first warning", [], "02T08:00", ["02T08:00 warning holder"]],
  ["a warning that was given is not given again", [["warning", "holder", "02T08:00"]], "02T09:59", []],
  [
    "the second warning follows the first",
    [["warning", "holder", "02T08:00"]],
    "02T10:00",
    ["02T10:00 warning holder"],
  ],
  ["after an outage the last of two warnings is enough", [], "02T10:30", ["02T10:00 warning holder"]],
  [
    "after the deadline nobody is warned any more",
    [["warning", "holder", "02T10:00"]],
    "02T15:00",
    ["02T14:00 overdue holder", "02T15:00 overdue head"],
  ],
  [
    "a deadline moved back behind what was told says nothing twice",
    [["overdue", "holder", "02T18:00"]],
    "02T18:30",
    ["02T15:00 overdue head", "02T16:00 overdue supervisor"],
  ],
])("%s", (_name, before, now, expected) => {
  expect(
    told(
      escalationsDue(
        steps,
        before.map((one) => taken(...one)),
        at(now),
      ),
    ),
  ).toEqual(expected);
});

test.each<[string, string, Parameters<typeof taken>[], string[]]>([
  ["before the deadline is told no more once that has passed", "02T13:00", [], ["02T14:00 overdue holder"]],
  [
    "after the deadline is told beside it",
    "02T14:30",
    [["overdue", "holder", "02T14:00"]],
    ["02T14:30 unaccepted holder"],
  ],
])("an hour for accepting that ends %s", (_name, acceptBy, before, expected) => {
  const watched = { ...PROMISE, status: "forwarded", warnAt: [], acceptBy: at(acceptBy) } as const;
  const due = escalationsDue(
    escalationsOf(watched, CLOCK),
    before.map((one) => taken(...one)),
    at("02T14:30"),
  );
  expect(told(due)).toEqual(expected);
});

test.each<[string, Parameters<typeof taken>[], string, string[]]>([
  ["once it is over, is warned of no more", [], "02T12:00", ["02T12:00 unanswered holder"]],
  [
    "climbs while the matter still has time",
    [["unanswered", "holder", "02T12:00"]],
    "02T13:30",
    ["02T13:00 unanswered head"],
  ],
  ["is silent once the matter itself is overdue", [], "02T14:30", ["02T14:00 overdue holder"]],
])("the time for a first answer, %s", (_name, before, now, expected) => {
  const watched = { ...PROMISE, warnAt: [], firstAnswerBy: at("02T12:00"), answerWarnAt: [at("02T08:00")] };
  const due = escalationsDue(
    escalationsOf(watched, CLOCK),
    before.map((one) => taken(...one)),
    at(now),
  );
  expect(told(due)).toEqual(expected);
});

test("a warning names the deadline it came before, and an alarm of what has passed its own", () => {
  const alarmAt = at("02T08:00");
  const deadlines = { dueAt: at("02T14:00"), firstAnswerBy: at("02T12:00") };
  const named = (alarm: Alarm) => deadlineOfAlarm({ alarm, alarmAt }, deadlines);
  expect(named("warning")).toEqual(deadlines.dueAt);
  expect(named("answer-warning")).toEqual(deadlines.firstAnswerBy);
  expect(named("unanswered")).toEqual(alarmAt);
});

const UNIT: Listeners = { assigneeId: "a", heads: ["h"], staff: ["a", "b", "h"], supervisors: ["s", "t"] };

test.each<[Partial<Listeners>, string[], string[], string[]]>([
  [{}, ["a"], ["h"], ["s", "t"]],
  [{ assigneeId: null }, ["h"], ["h"], ["s", "t"]],
  [{ heads: [] }, ["a"], ["s", "t"], ["s", "t"]],
  [{ assigneeId: null, heads: [] }, ["a", "b", "h"], ["s", "t"], ["s", "t"]],
  [{ assigneeId: null, heads: [], staff: [] }, ["s", "t"], ["s", "t"], ["s", "t"]],
])("with %j the holder, the head and the supervisor are %j, %j, %j", (change, holder, head, supervisor) => {
  const who = { ...UNIT, ...change };
  expect([toldAt("holder", who), toldAt("head", who), toldAt("supervisor", who)]).toEqual([holder, head, supervisor]);
});
