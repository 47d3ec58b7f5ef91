import { toWarsaw } from "@kck/domain";

const DAY_MS = 24 * 60 * 60_000;
const two = (number: number) => String(number).padStart(2, "0");

/** The day of Kraków at an instant, or so many days later or earlier: `2026-03-12`. */
export function warsawDay(at: Date, days = 0): string {
  // Noon of the day, so that a change of the clocks moves nothing over midnight.
  const { year, month, day } = toWarsaw(at);
  const noon = new Date(Date.UTC(year, month - 1, day, 12) + days * DAY_MS);
  return `${noon.getUTCFullYear()}-${two(noon.getUTCMonth() + 1)}-${two(noon.getUTCDate())}`;
}
