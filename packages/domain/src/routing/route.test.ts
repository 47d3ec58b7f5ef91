import fc from "fast-check";
import { expect, test } from "vitest";
import { CHANNELS, KINDS, PRIORITIES } from "../intakes/kinds";
import { backTest } from "./back-test";
import { isUnreachable } from "./check-set";
import { ALWAYS, type Condition, isWithinBounds, type Leaf } from "./conditions";
import type { RoutingFacts } from "./facts";
import { holds } from "./holds";
import { areDisjoint, implies, neverHolds, type Tree } from "./implies";
import { type Ground, route } from "./route";
import type { Receiver, Rule } from "./rules";

const TREE: Tree = new Map([
  ["DR", ["DR"]],
  ["DR-01", ["DR-01", "DR"]],
  ["DR-02", ["DR-02", "DR"]],
  ["CZ", ["CZ"]],
  ["CZ-01", ["CZ-01", "CZ"]],
]);
const UNITS = ["ZDMK", "ZZM", "MPO", "GONE"] as const;
const units = new Map([
  ["ZDMK", "ZDMK"],
  ["ZZM", "ZZM"],
  ["MPO", "MPO"],
]);
const lexicon = new Map([
  ["lód", [["lod", "lodzie"]]],
  ["znak stop", [["znak"], ["stop"]]],
]);

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const time = fc.constantFrom("00:00", "06:00", "09:30", "15:30", "22:00", "23:59");
const monthDay = fc.constantFrom("01-01", "03-31", "06-15", "11-01", "12-31");
const house = fc.option(fc.constantFrom(1, 2, 10, 11));
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ type: fc.constant("kind" as const), kinds: some(KINDS) }),
  fc.record({ type: fc.constant("category" as const), codes: some([...TREE.keys()]) }),
  fc.record({ type: fc.constant("district" as const), numbers: some([1, 2, 3]) }),
  fc.record({
    type: fc.constant("street" as const),
    street: fc.constantFrom("Długa", "ul. Długa", "Miodowa"),
    from: house,
    to: house,
    parity: fc.constantFrom("odd" as const, "even" as const, null),
  }),
  fc.record({
    type: fc.constant("answer" as const),
    question: fc.constantFrom("now", "count"),
    is: fc.oneof(
      fc.record({ op: fc.constant("one-of" as const), values: some(["yes", "no", "3"]) }),
      fc.record({
        op: fc.constantFrom("at-least" as const, "at-most" as const),
        number: fc.integer({ max: 11, min: 0 }),
      }),
      fc.record({ op: fc.constant("given" as const) }),
    ),
  }),
  fc.record({ type: fc.constant("channel" as const), channels: some(CHANNELS) }),
  fc.record({ type: fc.constant("priority" as const), priorities: some(PRIORITIES) }),
  fc.record({ type: fc.constant("weekday" as const), days: some([1, 2, 6, 7]) }),
  fc.record({ type: fc.constant("hour" as const), from: time, to: time }),
  fc.record({ type: fc.constant("season" as const), from: monthDay, to: monthDay }),
  fc.record({ type: fc.constant("words" as const), anyOf: some(["lód", "znak stop", "nieznane"]) }),
  fc.record({ type: fc.constant("returned-by" as const), units: some(UNITS) }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ type: fc.constant("all" as const), of: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ type: fc.constant("any" as const), of: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ type: fc.constant("not" as const), of: tie("condition") }),
  ),
}));
const receiver: fc.Arbitrary<Receiver> = fc.oneof(
  fc.record({ type: fc.constant("unit" as const), unit: fc.constantFrom(...UNITS) }),
  fc.constantFrom<Receiver>({ type: "category" }, { type: "supervisor" }),
);
const PLAIN = { policyKey: null, person: null, skill: null, callFirst: null, copyTo: [] };
const rules = fc
  .array(fc.record({ when: condition, receiver, priority: fc.option(fc.constantFrom(...PRIORITIES)) }), {
    maxLength: 8,
  })
  .map((drawn) =>
    drawn.map(
      ({ when, ...action }, at): Rule => ({ key: `r${at}`, name: `Rule ${at}`, when, action: { ...PLAIN, ...action } }),
    ),
  );
const facts: fc.Arbitrary<RoutingFacts> = fc.record({
  kind: fc.constantFrom(...KINDS),
  categories: fc.constantFrom([], ...TREE.values()),
  categoryUnit: fc.option(fc.constantFrom(...UNITS)),
  priority: fc.constantFrom(...PRIORITIES),
  district: fc.option(fc.constantFrom(1, 2, 3)),
  street: fc.option(fc.constantFrom("Długa", "DLUGA", "Miodowa", "os. Długa")),
  houseNumber: fc.option(fc.constantFrom("1", "2a", "10/3", "11", "bez numeru")),
  point: fc.constant(null),
  answers: fc
    .dictionary(fc.constantFrom("now", "count"), fc.constantFrom("yes", "no", "3", "10", "", "trzy"))
    .map((all) => new Map(Object.entries(all))),
  channel: fc.constantFrom(...CHANNELS),
  at: fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    time: fc.constantFrom("00:00", "05:59", "06:00", "12:00", "23:30"),
    monthDay: fc.constantFrom("01-01", "02-29", "06-15", "12-24"),
  }),
  lexemes: fc.subarray(["lod", "znak", "stop", "dziura"]).map((words) => () => new Set(words)),
  returnedBy: fc.subarray([...UNITS]),
});

const ground = (list: readonly Rule[]): Ground => ({ set: { version: 1, rules: list }, lexicon, units });
/** What a decision does, without how it was come by. */
const effect = (list: readonly Rule[], matter: RoutingFacts) => {
  const { because: _, before: __, ...done } = route(ground(list), matter);
  return done;
};

test("every matter goes somewhere: to a unit that may have it today, or into the supervisor's queue", () => {
  let toUnits = 0;
  fc.assert(
    fc.property(rules, facts, (list, matter) => {
      const decision = route(ground(list), matter);
      if (decision.unit === null) return;
      toUnits += 1;
      expect(units.has(decision.unit)).toBe(true);
      expect(matter.returnedBy).not.toContain(decision.unit);
    }),
    { numRuns: 2_000 },
  );
  expect(toUnits).toBeGreaterThan(100);
});

test("a rule that can be seen never to be reached changes nothing", () => {
  let seen = 0;
  fc.assert(
    fc.property(rules, condition, receiver, facts, (list, when, to, matter) => {
      const extra: Rule = { key: "extra", name: "Extra", when, action: { ...PLAIN, receiver: to, priority: "P1" } };
      const isUseless = list.some((rule) => isUnreachable(extra, rule, TREE)) || neverHolds(when, TREE);
      if (!isUseless) return;
      seen += 1;
      expect(effect([...list, extra], matter)).toEqual(effect(list, matter));
    }),
    { numRuns: 10_000 },
  );
  expect(seen).toBeGreaterThan(100);
});

test("the order of two rules that no matter fits both changes nothing", () => {
  let seen = 0;
  fc.assert(
    fc.property(rules, fc.nat(), facts, (list, pick, matter) => {
      if (list.length < 2) return;
      const at = pick % (list.length - 1);
      const [one, other] = [list[at], list[at + 1]];
      if (one === undefined || other === undefined || !areDisjoint(one.when, other.when, TREE)) return;
      seen += 1;
      const swapped = list.with(at, other).with(at + 1, one);
      expect(effect(swapped, matter)).toEqual(effect(list, matter));
    }),
    { numRuns: 10_000 },
  );
  expect(seen).toBeGreaterThan(100);
});

test("what structure says of two conditions is true of every matter", () => {
  let implied = 0;
  fc.assert(
    fc.property(condition, condition, facts, (one, other, matter) => {
      const is = (asked: Condition) => holds(asked, matter, lexicon).holds;
      if (neverHolds(one, TREE)) expect(is(one)).toBe(false);
      if (areDisjoint(one, other, TREE)) expect(is(one) && is(other)).toBe(false);
      if (!implies(one, other, TREE)) return;
      implied += 1;
      expect(!is(one) || is(other)).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect(implied).toBeGreaterThan(200);
});

test("a back-test says of each matter what the rules would do with it, and counts every one once", () => {
  fc.assert(
    fc.property(rules, rules, fc.array(facts, { maxLength: 12 }), (list, draft, matters) => {
      const sample = matters.map((matter, at) => ({ id: String(at), facts: matter }));
      const tested = backTest(ground(list), ground(draft), sample);
      const moved = new Map(tested.moved.map((one) => [one.id, one]));
      for (const { id, facts: matter } of sample) {
        const [from, to] = [effect(list, matter).unit, effect(draft, matter).unit];
        expect(moved.get(id)).toEqual(from === to ? undefined : { id, from, to });
      }
      const decided = matters.filter((matter) => effect(draft, matter).by === "rule").length;
      expect([...tested.decidedBy.values()].reduce((sum, count) => sum + count, 0)).toBe(decided);
      expect(backTest(ground(list), ground(list), sample).moved).toEqual([]);
    }),
  );
});

test("an explanation names the rule, what matched, and of each rule before it what failed", () => {
  const matter = fc.sample(facts, { numRuns: 1, seed: 1 })[0] ?? expect.fail("nothing drawn");
  const [first, second]: Rule[] = [
    {
      key: "a",
      name: "A",
      when: { type: "district", numbers: [2] },
      action: { ...PLAIN, receiver: { type: "unit", unit: "ZZM" }, priority: null },
    },
    {
      key: "b",
      name: "B",
      when: {
        type: "all",
        of: [
          { type: "category", codes: ["DR"] },
          { type: "not", of: { type: "channel", channels: ["portal"] } },
        ],
      },
      action: { ...PLAIN, receiver: { type: "unit", unit: "ZDMK" }, priority: "P1" },
    },
  ];
  const drawn = { ...matter, categories: ["DR-01", "DR"], channel: "phone" as const, district: 1, returnedBy: [] };
  expect(route(ground([first, second] as Rule[]), drawn)).toMatchObject({
    rule: "b",
    unit: "ZDMK",
    priority: "P1",
    because: [
      { leaf: { type: "category" }, value: "DR-01", isNegated: false },
      { leaf: { type: "channel" }, value: "phone", isNegated: true },
    ],
    before: [{ rule: "a", why: "condition", because: [{ leaf: { type: "district" }, value: "1", isNegated: false }] }],
  });
  expect(route(ground([second] as Rule[]), { ...drawn, returnedBy: ["ZDMK"], categoryUnit: "MPO" })).toMatchObject({
    by: "category",
    unit: "MPO",
    before: [{ rule: "b", why: "excluded", unit: "ZDMK" }],
  });
});

test("a thousand-fold nested condition is out of bounds, and asking for it needs no stack", () => {
  let deep: unknown = ALWAYS;
  for (let level = 0; level < 100_000; level += 1) deep = { type: "not", of: deep };
  expect(isWithinBounds(deep)).toBe(false);
  expect(isWithinBounds({ type: "any", of: Array.from({ length: 1_000 }, () => ALWAYS) })).toBe(false);
  expect(isWithinBounds({ type: "not", of: { type: "all", of: [ALWAYS, ALWAYS] } })).toBe(true);
});
