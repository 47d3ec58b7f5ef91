/** How many of the same hours before are looked at. */
export const SURGE_WEEKS = 6;
/** Fewer than this are never called a mass event, however quiet the category is. */
export const SURGE_FLOOR = 5;
/**
 * How improbable a count must be to be asked about. Some 250 pairs of category and district are looked at in each of eight
 * hours: at this level chance alone asks about once in fifty working days.
 */
export const SURGE_LEVEL = 1e-5;

export type Surge = {
  readonly isSurge: boolean;
  /** What such an hour is taken to bring: a little more than it brought, as few weeks say little. */
  readonly mean: number;
  /** From how many on somebody is asked. */
  readonly threshold: number;
};

/**
 * Whether an hour brings more than the same weekday and hour usually do.
 *
 * Shapes  the intakes of the last hour, and those of the same hour in each of the weeks before.
 * Units   intakes in an hour. The mean is (all of the weeks + 1) / weeks; asked from the least count of at least
 *         `SURGE_FLOOR` that a Poisson variable of that mean reaches with a probability of `SURGE_LEVEL` at most.
 * Errors  never throws; without any week nothing is known, and nobody is asked.
 */
export function surgeOf(count: number, usual: readonly number[]): Surge {
  if (usual.length === 0) return { isSurge: false, mean: 0, threshold: Number.POSITIVE_INFINITY };
  const mean = (usual.reduce((sum, one) => sum + one, 0) + 1) / usual.length;
  const threshold = thresholdOf(mean);
  return { isSurge: count >= threshold, mean, threshold };
}

function thresholdOf(mean: number): number {
  let threshold = Math.max(SURGE_FLOOR, Math.ceil(mean));
  while (poissonTail(threshold, mean) > SURGE_LEVEL) threshold += 1;
  return threshold;
}

/**
 * The probability that a Poisson variable is at least `count`.
 *
 * Shapes  a whole number above the mean and the mean in; 0 to 1 out. Summed from `count` upwards, as one minus the rest
 *         would lose all of a small tail.
 */
export function poissonTail(count: number, mean: number): number {
  let logTerm = -mean;
  for (let n = 1; n <= count; n += 1) logTerm += Math.log(mean / n);
  let term = Math.exp(logTerm);
  let sum = 0;
  for (let n = count; term > sum * 1e-12; n += 1) {
    sum += term;
    term *= mean / (n + 1);
  }
  return Math.min(1, sum);
}
