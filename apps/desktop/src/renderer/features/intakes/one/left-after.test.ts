import { expect, test } from "vitest";
import { leftAfter } from "./left-after";

test("what is typed while a note is on its way stays in the field, and nothing of the note does", () => {
  expect(leftAfter("Dzwonił sąsiad.", "Dzwonił sąsiad.")).toBe("");
  expect(leftAfter("Dzwonił sąsiad.", "Dzwonił sąsiad. Oddzwonić po 15.")).toBe("Oddzwonić po 15.");
  expect(leftAfter("Dzwonił sąsiad.", "Dzwonił sąsiad z naprzeciwka")).toBe("Dzwonił sąsiad z naprzeciwka");
});
