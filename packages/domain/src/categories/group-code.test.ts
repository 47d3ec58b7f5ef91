import fc from "fast-check";
import { expect, test } from "vitest";
import { newGroupCode } from "./group-code";

test.each([
  ["Łąki", [], "LA"],
  ["Woda i ciepło", ["WO"], "WI"],
  ["Zieleń", ["ZI"], "ZE"],
  ["Zoo", ["ZO"], "ZA"],
  ["112", [], "XA"],
])("a group named %s beside %j gets the code %s", (name, taken, expected) => {
  expect(newGroupCode(name, taken)).toBe(expected);
});

test("whatever a group is called and however many there are, its code is one that no other ever had", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 80 }), (names) => {
      const codes: string[] = [];
      for (const name of names) codes.push(newGroupCode(name, codes));
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[A-Z]([A-Z]|\d+)$/);
    }),
  );
});
