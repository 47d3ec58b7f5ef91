import { blankCard, CardContent, CardKey } from "@kck/contracts";
import { expect, test } from "vitest";
import { keyFor } from "./new-card";

test("a card keeps the name under which it is printed, else the department and a word", () => {
  expect(keyFor("Wydanie dowodu osobistego", "SA-10")).toBe("SA-10");
  expect(keyFor("Wydanie dowodu osobistego", "SA 10")).toBe("SA-10");
  expect(keyFor("Wymeldowanie z pobytu", "SA")).toBe("SA:wymeldowanie");
  expect(keyFor("Żłobek: zapis dziecka", null)).toBe("zlobek");
  for (const key of ["SA-10", "SA:wymeldowanie", "zlobek"]) expect(CardKey.safeParse(key).success).toBe(true);
});

test("a new card can be saved as soon as it has a title", () => {
  expect(CardContent.safeParse(blankCard("Odpis aktu", "civil-status")).success).toBe(true);
  expect(CardContent.safeParse(blankCard(" ", "civil-status")).success).toBe(false);
});
