import fc from "fast-check";
import { expect, test } from "vitest";
import { split } from "./ranges";

const range = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });

test("the words are marked as they stand in the text", () => {
  expect(split("Wymiana prawa jazdy", [{ start: 8, end: 13 }])).toEqual([
    { at: 0, part: "Wymiana ", isMarked: false },
    { at: 8, part: "prawa", isMarked: true },
    { at: 13, part: " jazdy", isMarked: false },
  ]);
});

test("whatever is to be marked, no sign of a text is lost or said twice", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(range), (text, ranges) => {
      expect(
        split(text, ranges)
          .map(({ part }) => part)
          .join(""),
      ).toBe(text);
    }),
  );
});
