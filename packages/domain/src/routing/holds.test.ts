import { expect, test } from "vitest";
import type { Leaf } from "./conditions";
import { momentOf, type RoutingFacts } from "./facts";
import { holds } from "./holds";

const FACTS: RoutingFacts = {
  kind: "intervention",
  categories: ["DR-07", "DR"],
  categoryUnit: "ZDMK",
  priority: "P2",
  district: 5,
  street: "ul. Długa",
  houseNumber: "28a",
  point: { longitude: 19.94, latitude: 50.06 },
  answers: new Map([
    ["sign", "stop"],
    ["count", "10"],
    ["empty", " "],
    ["when", "2026-03-02T10:00:00Z"],
  ]),
  channel: "phone",
  at: momentOf(new Date("2026-12-31T22:30:00Z")), // a Thursday, 23:30 in Kraków
  lexemes: () => new Set(["znak", "stop", "lezec"]),
  returnedBy: ["ZZM"],
};
const lexicon = new Map([
  ["znak leży", [["znak"], ["lezy", "lezec"]]],
  ["zapadlisko", [["zapadlisko"]]],
]);
const answer = (question: string, is: Extract<Leaf, { type: "answer" }>["is"]): Leaf => ({
  type: "answer",
  question,
  is,
});
const square = (west: number, south: number, side: number): Extract<Leaf, { type: "area" }>["area"] => {
  const [east, north] = [west + side, south + side];
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
};
const street = (more: Partial<Extract<Leaf, { type: "street" }>>): Leaf => ({
  type: "street",
  street: "Długa",
  from: null,
  to: null,
  parity: null,
  ...more,
});

test.each<[string, Leaf, boolean]>([
  ["a category fits with its subtree", { type: "category", codes: ["DR"] }, true],
  ["another branch does not", { type: "category", codes: ["CZ", "DR-01"] }, false],
  ["a number is compared as a number", answer("count", { op: "at-least", number: 9 }), true],
  ["and not as text", answer("count", { op: "at-most", number: 9 }), false],
  ["words are no number", answer("sign", { op: "at-least", number: 0 }), false],
  ["a choice is compared whatever its case", answer("sign", { op: "one-of", values: ["STOP"] }), true],
  ["blanks are no answer", answer("empty", { op: "given" }), false],
  ["a question nobody asked has none", answer("other", { op: "given" }), false],
  ["an instant is compared as an instant", answer("when", { op: "since", at: "2026-03-02T11:00:00+01:00" }), true],
  ["and after its bound is not before it", answer("when", { op: "until", at: "2026-03-02T10:59:00+01:00" }), false],
  ["a street is known without its prefix and marks", street({ street: "DLUGA" }), true],
  ["an estate of that name is another place", street({ street: "os. Długa" }), false],
  ["28a is within 20 to 30 on the even side", street({ from: 20, to: 30, parity: "even" }), true],
  ["and not on the odd one", street({ parity: "odd" }), false],
  ["nor from 29 on", street({ from: 29 }), false],
  ["a night goes over midnight", { type: "hour", from: "22:00", to: "06:00" }, true],
  ["a day does not", { type: "hour", from: "06:00", to: "22:00" }, false],
  ["winter goes over the new year", { type: "season", from: "11-01", to: "03-31" }, true],
  ["summer does not", { type: "season", from: "06-01", to: "09-30" }, false],
  ["the weekday is the one of Kraków", { type: "weekday", days: [4] }, true],
  ["a phrase holds in any form, its words in any order", { type: "words", anyOf: ["zapadlisko", "znak leży"] }, true],
  ["a word nobody said does not", { type: "words", anyOf: ["zapadlisko", "nieznane"] }, false],
  ["a unit that returned it is known", { type: "returned-by", units: ["ZZM", "MPO"] }, true],
  ["the priority is the category's", { type: "priority", priorities: ["P2"] }, true],
  ["a point lies in an area", { type: "area", name: "Rynek", area: square(19.93, 50.05, 0.02) }, true],
  ["or outside of it", { type: "area", name: "Dalej", area: square(19.95, 50.05, 0.02) }, false],
  ["the kind", { type: "kind", kinds: ["idea"] }, false],
  ["the road on which it came", { type: "channel", channels: ["phone"] }, true],
])("%s", (_what, leaf, expected) => {
  expect(holds(leaf, FACTS, lexicon).holds).toBe(expected);
});

test("without a house number a range of numbers does not hold, the street alone does", () => {
  const nowhere = { ...FACTS, houseNumber: null };
  expect(holds(street({ from: 1 }), nowhere, lexicon).holds).toBe(false);
  expect(holds(street({}), nowhere, lexicon).holds).toBe(true);
});

test("a matter without a point lies in no area", () => {
  const area: Leaf = { type: "area", name: "Rynek", area: square(19.93, 50.05, 0.02) };
  expect(holds(area, { ...FACTS, point: null }, lexicon)).toMatchObject({ holds: false, because: [{ value: null }] });
});
