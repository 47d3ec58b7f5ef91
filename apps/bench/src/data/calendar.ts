const DAY_MS = 86_400_000;
const YEARS = 10;

/** When things happened: intakes come evenly, one by one, through ten years up to now. */
export type Span = { readonly count: number; readonly begin: number; readonly end: number };

export function spanUntil(now: Date, count: number): Span {
  const end = now.getTime() - 60_000;
  return { count, begin: end - YEARS * 365.25 * DAY_MS, end };
}

export function instantOf({ count, begin, end }: Span, n: number): number {
  return begin + Math.floor(((end - begin) * (n + 1)) / count);
}

/**
 * How likely a matter of this age is still open. Most of what is open is young, some lies for years.
 *
 * Units   days; over ten years it comes to two in a hundred.
 */
export function openShareAt(days: number): number {
  return 0.85 * Math.exp(-days / 70) + 0.0037;
}
