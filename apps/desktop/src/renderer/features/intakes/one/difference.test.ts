import { ResidentId } from "@kck/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { someIntake } from "../testing";
import { differenceOf } from "./difference";

const entry = (seq: string) => ({
  seq,
  at: "2026-03-02T10:00:00.000Z",
  actorKind: "unit-staff",
  actorName: "Jan Kos",
  actorUnitId: null,
  type: "intake.noted",
  isPublic: false,
  data: {},
  words: "Dzwoniłem.",
});

test("nothing is told where nothing changed", () => {
  expect(differenceOf(someIntake(), someIntake())).toEqual({ fields: [], entries: [] });
});

test("a changed field is told with what it was and what it is", () => {
  const is = someIntake({ status: "scheduled", scheduledFor: "2026-03-05T08:00:00.000Z" });
  expect(differenceOf(someIntake(), is).fields).toEqual([
    { field: "status", was: "accepted", is: "scheduled" },
    { field: "scheduledFor", was: null, is: "2026-03-05T08:00:00.000Z" },
  ]);
});

test("a resident without a name is still told from another", () => {
  const resident = (digit: string) =>
    someIntake({
      resident: {
        id: ResidentId.parse(`0198c0de-0000-7000-8000-00000000000${digit}`),
        version: 0,
        name: null,
        email: null,
        phones: [],
      },
    });
  expect(differenceOf(resident("1"), resident("2")).fields.map(({ field }) => field)).toEqual(["resident"]);
});

test("every line of history that came meanwhile is told once, and no other", () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (before, after) => {
      const lines = (count: number) => Array.from({ length: count }, (_, at) => entry(String(at)));
      const was = someIntake({ timeline: lines(before) });
      const is = someIntake({ timeline: lines(before + after) });
      expect(differenceOf(was, is).entries.map(({ seq }) => Number(seq))).toEqual(
        Array.from({ length: after }, (_, at) => before + at),
      );
    }),
  );
});
