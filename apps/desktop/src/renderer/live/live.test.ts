import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pauseAfter } from "./backoff";
import { inRounds, inRoundsOfEachSort, ROUND_MS } from "./rounds";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a single change is shown at once", () => {
  const rounds: string[][] = [];
  inRounds<string>((items) => rounds.push(items)).add("list", "list");
  expect(rounds).toEqual([["list"]]);
});

test("a burst of a thousand changes asks for each thing once a round, and nothing of it is lost", () => {
  const rounds: string[][] = [];
  const { add } = inRounds<string>((items) => rounds.push(items));
  for (let n = 0; n < 1_000; n++) {
    add(`get ${n % 5}`, `get ${n % 5}`);
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(ROUND_MS);
  expect(rounds.length).toBeLessThanOrEqual(1_000 / ROUND_MS + 2);
  for (const round of rounds.slice(1)) expect(new Set(round).size).toBe(round.length);
  expect(new Set(rounds.flat()).size).toBe(5);
});

test("a burst of one sort holds up no other, and is itself held to its rounds", () => {
  const rounds: string[][] = [];
  const { add } = inRoundsOfEachSort<string>((items) => rounds.push(items));
  for (let n = 0; n < 20; n++) add("intake", `list ${n}`, `list ${n}`);
  add("card", "card", "card");
  expect(rounds).toEqual([["list 0"], ["card"]]);
  vi.advanceTimersByTime(ROUND_MS);
  expect(rounds).toHaveLength(3);
  expect(rounds[2]).toHaveLength(19);
});

test("nothing is asked for any more once the rounds of every sort were stopped", () => {
  const rounds: string[][] = [];
  const { add, stop } = inRoundsOfEachSort<string>((items) => rounds.push(items));
  for (const sort of ["intake", "card"]) for (const key of ["first", "second"]) add(sort, key, `${sort} ${key}`);
  stop();
  vi.advanceTimersByTime(2 * ROUND_MS);
  expect(rounds).toEqual([["intake first"], ["card first"]]);
});

test("the pause before the next try never passes twenty seconds and is never nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const pause = pauseAfter(failures, random);
      expect(pause).toBeGreaterThanOrEqual(250);
      expect(pause).toBeLessThanOrEqual(20_000);
    }),
  );
});
