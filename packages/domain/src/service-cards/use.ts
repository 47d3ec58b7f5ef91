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

const DAY_MS = 24 * 3_600_000;

/**
 * How much a sign of some age still weighs.
 *
 * Units   milliseconds in; a share from 0 to 1 out.
 * Errors  never throws; what lies in the future counts as now.
 */
export function recency(ageMs: number): number {
  return 0.5 ** (Math.max(0, ageMs) / DAY_MS / HALF_LIFE_DAYS);
}
