import { DAY_MS } from "../calendar/warsaw";

/** What a consultant says of the cards: something is not there, or is out of date. */
export const CARD_REPORT_PURPOSES = ["missing", "outdated"] as const;
export type CardReportPurpose = (typeof CARD_REPORT_PURPOSES)[number];

/** Days after which a sign of trouble weighs half as much in the editor's list. */
export const HALF_LIFE_DAYS = 14;

/**
 * What one sign weighs on the day it was given. A report is a person's word, a caller passed on is a card that was
 * found and did not answer, a search given up may be a typing mistake.
 */
export const WORK_WEIGHTS = { report: 3, "passed-on": 2, search: 1 } as const;

/**
 * How much a sign of some age still weighs.
 *
 * Units   milliseconds in; a share from 0 to 1 out.
 * Errors  never throws; what lies in the future counts as now.
 */
export function recency(ageMs: number): number {
  return 0.5 ** (Math.max(0, ageMs) / DAY_MS / HALF_LIFE_DAYS);
}

/** How long a desk may be away and still tell later what was read at it, and how wrong its clock may go ahead. */
const AWAY_DAYS = 7;
const AHEAD_MS = 5 * 60_000;

/**
 * The instant that counts for what a desk tells: its own word where it was away, and the server's clock else.
 *
 * Shapes  the desk's instant, if it told one, and the server's; the instant to keep, or null for one that cannot be.
 * Units   up to 7 days back; up to 5 minutes ahead, which count as now.
 * Errors  never throws.
 */
export function instantTold(at: Date | undefined, now: Date): Date | null {
  if (at === undefined) return now;
  const ageMs = now.getTime() - at.getTime();
  if (ageMs > AWAY_DAYS * DAY_MS || ageMs < -AHEAD_MS) return null;
  return ageMs < 0 ? now : at;
}

/** Long numbers in what was typed: somebody's phone, PESEL or account. No card is found by them. */
const LONG_NUMBER = /\d(?:[ -]?\d){6,}/g;

/** The words of a search without numbers that may be somebody's. */
export function withoutNumbers(words: string): string {
  return words.replace(LONG_NUMBER, "…");
}
