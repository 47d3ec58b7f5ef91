import type { CallsRow, UserId } from "@kck/contracts";
import { expect, test } from "vitest";
import { clockOf, dayOf, inOrder } from "./day";

const row = (name: string, since: string | null, contactsEnded = 0, meanSeconds: number | null = null): CallsRow => ({
  absence: null,
  userId: name as UserId,
  name,
  contact: since === null ? null : { channel: "phone", since },
  contactsEnded,
  meanSeconds,
  intakesLogged: contactsEnded,
});

test("time is told as a clock tells it", () => {
  expect([0, 65.9, 3_599, 3_730, -3].map(clockOf)).toEqual(["0:00", "1:05", "59:59", "1:02:10", "0:00"]);
});

test("whoever is on the line comes first, the longest before the others, then whoever is away; the rest keep their order", () => {
  const rows = [row("A", null), row("B", "2026-03-02T09:05:00Z"), row("C", null), row("D", "2026-03-02T09:01:00Z")];
  const away = { ...row("E", null), absence: { state: "away" as const, since: "2026-03-02T08:00:00Z" } };
  expect(inOrder([...rows, away]).map(({ name }) => name)).toEqual(["D", "B", "E", "A", "C"]);
});

test("the mean of the day weighs everybody's contacts, and is unknown where none has ended", () => {
  expect(dayOf([row("A", null, 3, 100), row("B", "2026-03-02T09:05:00Z", 1, 500)])).toEqual({
    onTheLine: 1,
    people: 2,
    contacts: 4,
    meanSeconds: 200,
    intakes: 4,
  });
  expect(dayOf([row("A", null)]).meanSeconds).toBeNull();
});
