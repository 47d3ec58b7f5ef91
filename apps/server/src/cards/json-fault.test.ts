import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFaultAt } from "./json-fault";

test.each([
  ['{"a": [}', 7],
  ['{"a": 1,}', 8],
  ["[1 2]", 3],
  ['{"a" 1}', 5],
  ['["a\nb"]', 1],
  ['["\\x"]', 1],
  ["[01]", 2],
  ["{} x", 3],
  ['{"a": tru}', 6],
  ["[1,", 3],
  ["", 0],
])("%j stops to be JSON at %i", (text, at) => {
  expect(jsonFaultAt(text)).toBe(at);
});

test("what JSON.parse takes is JSON to its end, and a fault is found in no other", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom("", "}", '"', ",", "\\", "x"), (json, at, char) => {
      expect(jsonFaultAt(json)).toBe(json.length);
      const place = at % (json.length + 1);
      const broken = json.slice(0, place) + char + json.slice(place + 1);
      // What JSON.parse takes has no fault; what ends too early is JSON as far as it goes.
      if (jsonFaultAt(broken) < broken.length) expect(() => JSON.parse(broken)).toThrow();
    }),
  );
});
