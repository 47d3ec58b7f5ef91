const DAY_MS = 24 * 60 * 60_000;

/**
 * The day so many days after another, or before it.
 *
 * Shapes  days as the calendar writes them in and out: `2026-03-12`. Days of the calendar, whatever the clocks do.
 */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
