const FIRST_MS = 500;
const LONGEST_MS = 20_000;

/**
 * How long to wait before the next try to reach the server.
 *
 * Shapes  how many tries failed in a row and a random number from 0 to 1 in; a pause out.
 * Units   milliseconds: doubling from half a second to 20 s, each between half of it and all of it, so that five hundred
 *         screens do not come back in the same moment after a restart of the server.
 */
export function pauseAfter(failures: number, random: number): number {
  const longest = Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), LONGEST_MS);
  return longest * (0.5 + random / 2);
}
