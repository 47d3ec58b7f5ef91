import fc from "fast-check";
import { expect, test } from "vitest";
import { isDeeperThan } from "./json-depth";

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test("32 levels pass and 33 do not", () => {
  expect(isDeeperThan(32, nested(32))).toBe(false);
  expect(isDeeperThan(32, nested(33))).toBe(true);
  expect(isDeeperThan(32, nested(100_000))).toBe(true);
});

test("brackets inside of text are text", () => {
  expect(isDeeperThan(1, JSON.stringify({ a: `"${"[".repeat(50)}\\` }))).toBe(false);
});

test("any JSON is as deep as its value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(8), (value, limit) => {
      expect(isDeeperThan(limit, JSON.stringify(value))).toBe(depthOf(value) > limit);
    }),
  );
});
