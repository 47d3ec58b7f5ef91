import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fromWarsaw } from "../calendar/warsaw";
import type { Calendar } from "./calendar";
import { deadlineOf } from "./deadline";
import type { Target } from "./policy";
import { ALWAYS, CITY, UNTIL_15 } from "./testing";

const PAGE = new URL("../../../../docs/deadlines.md", import.meta.url);
const OFFICES: Readonly<Record<string, Calendar>> = {
  city: CITY,
  "until-15": UNTIL_15,
  "closed-3-nov": { ...CITY, closedDays: [{ day: "2025-11-03", name: "za 1 listopada" }] },
  always: ALWAYS,
};
const UNITS: Readonly<Record<string, Target["in"]>> = { h: "running-hours", wh: "working-hours", wd: "working-days" };

const at = (text: string): Date => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return fromWarsaw({ year, month, day }, hour * 60 + minute);
};
const pauseOf = (text: string) => {
  const [from = "", to = ""] = text.split(" – ");
  return { from: at(from), to: at(to), noteId: null, actorId: null };
};

const cases = readFileSync(PAGE, "utf8")
  .split("\n")
  .filter((line) => /^\| +\d+ /.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, number = "", name = "", promise = "", office = "", came = "", rested = "", due = ""]) => {
    const [count = "", unit = ""] = promise.split(" ");
    const target: Target = { in: UNITS[unit] ?? expect.fail(promise), count: Number(count) };
    const calendar = OFFICES[office] ?? expect.fail(office);
    const pauses = rested === "" ? [] : rested.split("; ").map(pauseOf);
    return { number, name, target, calendar, start: at(came), pauses, due: at(due) };
  });

test("the published table has at least sixty cases", () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

test.each(cases)("$number $name", ({ target, calendar, start, pauses, due }) => {
  expect(deadlineOf(target, start, calendar, pauses)).toMatchObject({ ok: true, dueAt: due });
});
