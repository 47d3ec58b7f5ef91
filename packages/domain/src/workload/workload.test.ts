import fc from "fast-check";
import { expect, test } from "vitest";
import { CITY } from "../deadlines/testing";
import { PRIORITIES } from "../intakes/kinds";
import { atWork, capacityOf, isAbsentAt, levelOf } from "./load";
import { type Candidate, suggestionsFor } from "./suggest";
import { isPressing, weightOf } from "./weight";

// Monday, 2 March 2026; the office works from 6:40 to 14:30 UTC.
const at = (text: string) => new Date(`2026-03-${text}:00Z`);
const away = (from: string, to: string) => ({ from: at(from), to: at(to) });

test("a matter never grows lighter, and an urgent one outweighs a lesser one of its age", () => {
  const days = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const after = (count: number) => new Date(at("02T08:00").getTime() + count * 86_400_000);
      const weights = PRIORITIES.map((priority) => weightOf(priority, at("02T08:00"), after(a)));
      expect(weights).toEqual(weights.toSorted((x, y) => y - x));
      const later = weightOf("P2", at("02T08:00"), after(a + b));
      expect(later).toBeGreaterThanOrEqual(weightOf("P2", at("02T08:00"), after(a)));
      expect(later).toBeLessThanOrEqual(3.75);
    }),
  );
});

test.each<[string, ReturnType<typeof away>[], number, string, number]>([
  ["a whole day", [], 1, "02T08:00", 9.79],
  ["half time", [], 0.5, "02T08:00", 4.9],
  ["away until half past ten", [away("01T00:00", "02T10:30")], 1, "02T08:00", 5],
  [
    "absences that overlap are taken off once",
    [away("02T10:30", "02T15:00"), away("02T11:00", "02T12:00")],
    1,
    "02T08:00",
    4.79,
  ],
  ["away all day", [away("01T00:00", "03T00:00")], 1, "02T08:00", 0],
  ["a Sunday", [], 1, "01T08:00", 0],
])("%s", (_name, absences, share, now, points) => {
  expect(capacityOf(CITY, absences, share, at(now))).toBeCloseTo(points, 2);
});

test("somebody is away until the instant of coming back", () => {
  const absences = [away("02T08:00", "02T10:00")];
  expect(["02T07:59", "02T08:00", "02T10:00"].map((now) => isAbsentAt(absences, at(now)))).toEqual([
    false,
    true,
    false,
  ]);
});

test("a load is near its capacity from four fifths on, and over it only above", () => {
  expect([levelOf(7.9, 10), levelOf(8, 10), levelOf(10, 10), levelOf(10.1, 10)]).toEqual([
    "ok",
    "near",
    "near",
    "over",
  ]);
  expect([levelOf(0, 0), levelOf(1, 0)]).toEqual(["ok", "over"]);
});

test("on a day on which nobody works capacities are told for the opening of the next one", () => {
  expect(atWork(CITY, at("02T20:00"))).toEqual(at("02T20:00"));
  expect(atWork(CITY, at("01T08:00"))).toEqual(at("02T06:40"));
  const monday = atWork(CITY, at("07T12:00"));
  expect(monday).toEqual(at("09T06:40"));
  expect(capacityOf(CITY, [], 1, monday)).toBeGreaterThan(0);
});

const may = (weight: number) => ({ weight, isPressing: false });
const must = (weight: number) => ({ weight, isPressing: true });
const idle: Candidate = {
  id: "a",
  isAbsent: false,
  load: 0,
  capacity: 10,
  knowsCategory: false,
  sameStreet: 0,
  sameResident: 0,
};

test("the suggestion says why: least loaded, knows the category, has two matters at the street", () => {
  const known = { ...idle, id: "b", load: 6, knowsCategory: true, sameStreet: 2 };
  expect(suggestionsFor([{ ...idle, load: 8 }, known], may(2))[0]).toEqual({
    id: "b",
    reasons: [
      { type: "least-loaded", load: 6, capacity: 10 },
      { type: "knows-category" },
      { type: "same-street", count: 2 },
    ],
  });
});

test("whoever knows the category comes first, until they are much fuller than others", () => {
  const first = (load: number) =>
    suggestionsFor([idle, { ...idle, id: "b", load, knowsCategory: true }], may(1))[0]?.id;
  expect([first(2), first(4)]).toEqual(["b", "a"]);
});

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    isAbsent: fc.boolean(),
    load: fc.double({ min: 0, max: 15, noNaN: true }),
    capacity: fc.constantFrom(0, 2.5, 5, 10),
    knowsCategory: fc.boolean(),
    sameStreet: fc.nat(5),
    sameResident: fc.nat(2),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

test("what may wait is for nobody who is away; nobody comes above their capacity, and nobody with room is forgotten", () => {
  fc.assert(
    fc.property(candidates, fc.double({ min: 1, max: 6, noNaN: true }), (people, weight) => {
      const suggested = suggestionsFor(people, may(weight)).map(({ id }) => id);
      const fit = people.filter((one) => !one.isAbsent && one.capacity > 0 && one.load + weight <= one.capacity);
      expect(suggested.toSorted()).toEqual(fit.map(({ id }) => id).toSorted());
      expect(suggestionsFor(people.toReversed(), may(weight)).map(({ id }) => id)).toEqual(suggested);
    }),
  );
});

test("danger may not wait, and nothing waits for room longer than three days", () => {
  expect(isPressing("P1", at("02T08:00"), at("02T08:00"))).toBe(true);
  const waited = ["02T08:00", "05T07:59", "05T08:00"].map((now) => isPressing("P4", at("02T08:00"), at(now)));
  expect(waited).toEqual([false, false, true]);
});

test("the heaviest matter there is fits an idle person of half time", () => {
  const half = { ...idle, capacity: capacityOf(CITY, [], 0.5, at("02T08:00")) };
  const weight = weightOf("P1", at("01T00:00"), new Date("2027-03-02T08:00:00Z"));
  expect(suggestionsFor([half], may(weight))).toHaveLength(1);
});

test("what may not wait always finds whoever is there: one with room, or the least loaded, who is told why", () => {
  fc.assert(
    fc.property(candidates, fc.double({ min: 1, max: 6, noNaN: true }), (people, weight) => {
      const present = people.filter((one) => !one.isAbsent && one.capacity > 0);
      const [first] = suggestionsFor(people, must(weight));
      expect(first !== undefined).toBe(present.length > 0);
      const chosen = present.find(({ id }) => id === first?.id);
      if (chosen === undefined || first === undefined) return;
      const isAbove = chosen.load + weight > chosen.capacity;
      expect(first.reasons.some(({ type }) => type === "nobody-has-room")).toBe(isAbove);
      if (!isAbove) return;
      for (const other of present) {
        expect(other.load + weight).toBeGreaterThan(other.capacity);
        expect(other.load / other.capacity).toBeGreaterThanOrEqual(chosen.load / chosen.capacity);
      }
    }),
  );
});
