import { toWarsaw } from "@kck/domain";

/** A day as a public answer says it: 5.03.2026. */
export function showDay(at: Date): string {
  const { day, month, year } = toWarsaw(at);
  return `${day}.${String(month).padStart(2, "0")}.${year}`;
}
