import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseSymbol, symbolKey } from "./symbol";

test.each(["SA-10", "SA 10", "sa10", "SA-010", " Sa – 10 ", "ＳＡ１０"])(
  "%s is card SA10 in every printed form",
  (printed) => {
    expect(normaliseSymbol(printed)).toBe("SA10");
  },
);

test("a cell within a cell is not the eleventh cell", () => {
  expect(normaliseSymbol("AU-01-1")).toBe("AU1-1");
  expect(normaliseSymbol("AU-11")).toBe("AU11");
});

test("a card and a cell of the same symbol are different things", () => {
  expect(symbolKey("card", "SA-8")).not.toBe(symbolKey("cell", "SA-08"));
  expect(symbolKey("cell", "SA-8")).toBe(symbolKey("cell", "sa 08"));
});

test("a number keeps its zeros that count, and nothing is nothing", () => {
  expect(normaliseSymbol("SA-100")).toBe("SA100");
  expect(normaliseSymbol("SA-0")).toBe("SA0");
  expect(normaliseSymbol(" -- ")).toBe("");
});

test("normalising twice changes nothing more, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      const once = normaliseSymbol(text);
      expect(normaliseSymbol(once)).toBe(once);
    }),
  );
});
