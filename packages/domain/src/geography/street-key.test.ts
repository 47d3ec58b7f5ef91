import { expect, test } from "vitest";
import { streetKey } from "./street-key";

test.each([
  ["ul. Długa", "dlugo", false],
  ["Ulica  Długa", "dluga", true],
  ["plac Wolnica", "pl. Wolnica", true],
  ["osiedle Zgody", "os. Zgody", true],
  ["aleja Pokoju", "al. Pokoju", true],
])("%s and %s name one street: %s", (one, other, same) => {
  expect(streetKey(one) === streetKey(other)).toBe(same);
});
