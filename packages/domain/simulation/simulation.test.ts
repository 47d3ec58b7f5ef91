import { expect, test } from "vitest";
import { cityOf } from "./city";
import { live } from "./run";
import { roundRobin, SUGGESTION } from "./strategies";

/** Three days by their working hours, and the step in which the queue is dealt out. */
const MOST_HOURS_OF_WAITING = 24;

test.each([1, 2, 3])("in city %i nothing starves, and nobody is above capacity while another could take it", (seed) => {
  const figures = live(cityOf(seed), SUGGESTION);
  expect(figures.longestWait).toBeLessThanOrEqual(MOST_HOURS_OF_WAITING);
  expect(figures.unfair).toBe(0);
});

test("the load lies more evenly than in round robin, which overloads people beside idle ones", () => {
  const [ours, round] = [live(cityOf(1), SUGGESTION), live(cityOf(1), roundRobin())];
  expect(ours.spread).toBeLessThan(round.spread);
  expect(round.unfair).toBeGreaterThan(0);
});

test("the same seed gives the same figures", () => {
  expect(live(cityOf(7), SUGGESTION)).toEqual(live(cityOf(7), SUGGESTION));
});
