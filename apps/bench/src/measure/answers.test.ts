import { expect, test } from "vitest";
import { seeSameAnswer } from "./answers";

const board = (load: number, open: number) => ({ units: [{ unitId: null, load, counts: { open } }] });

test("a load that grew while it was asked for is the same answer", () => {
  expect(() => seeSameAnswer("a board", board(1200.25, 3), board(1200.2500004, 3))).not.toThrow();
});

test("a floor that counts, weighs or leaves out otherwise is found", () => {
  expect(() => seeSameAnswer("a board", board(1200.25, 100_000), board(1200.25, 100_001))).toThrow(/otherwise/);
  expect(() => seeSameAnswer("a board", board(1200.25, 3), board(1200.5, 3))).toThrow(/otherwise/);
  expect(() => seeSameAnswer("a board", { ...board(1.5, 3), more: 1 }, board(1.5, 3))).toThrow(/otherwise/);
  expect(() => seeSameAnswer("a board", board(1.5, 3), { ...board(1.5, 3), more: 1 })).toThrow(/otherwise/);
  expect(() => seeSameAnswer("a list", [1.5, 2], [1.5])).toThrow(/otherwise/);
});
