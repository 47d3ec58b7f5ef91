import fc from "fast-check";
import { expect, test } from "vitest";
import { readAccountNumber } from "./account-number";

const PRINTED = "61 1090 1014 0000 0712 1981 2874";

test.each([
  PRINTED,
  "61109010140000071219812874",
  "PL61109010140000071219812874",
  "pl 61-1090-1014-0000-0712-1981-2874",
])("%s is read and printed in groups", (typed) => {
  expect(readAccountNumber(typed)).toBe(PRINTED);
});

test.each(["", "PL", "61 1090", "DE61109010140000071219812874", "61 1090 1014 0000 0712 1981 287a", `${PRINTED} 1`])(
  "%j is no account number",
  (typed) => {
    expect(readAccountNumber(typed)).toBeNull();
  },
);

test("one wrong digit, or two that changed places, is always noticed", () => {
  const digits = PRINTED.replaceAll(" ", "");
  fc.assert(
    fc.property(fc.nat(25), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const wrong = (Number(digits[place]) + more) % 10;
      expect(readAccountNumber(digits.slice(0, place) + wrong + digits.slice(place + 1))).toBeNull();
    }),
  );
  for (let place = 0; place < 25; place += 1) {
    const [one = "", two = ""] = [digits[place], digits[place + 1]];
    if (one === two) continue;
    expect(readAccountNumber(digits.slice(0, place) + two + one + digits.slice(place + 2))).toBeNull();
  }
});
