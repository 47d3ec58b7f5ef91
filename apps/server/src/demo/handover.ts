import type { PhoneHandover } from "@kck/contracts";
import { needsPhoneHandover, type Priority } from "@kck/domain";
import type { City, PlannedCategory } from "./city";
import type { Chance } from "./seeded";

const MINUTE_MS = 60_000;

export const isPhoned = (priority: Priority | undefined) => priority !== undefined && needsPhoneHandover(priority);

/** Whom the consultant rang shortly before saving; null where the matter's priority asks for no call. */
export function handoverOf(
  { priority, callFirst, unit }: PlannedCategory,
  city: City,
  loggedAt: Date,
  chance: Chance,
): PhoneHandover | null {
  if (!isPhoned(priority)) return null;
  const at = new Date(loggedAt.getTime() - chance.between(0.3, 1.2) * MINUTE_MS);
  return { at: at.toISOString(), to: callFirst[0]?.name ?? city.callUnit(unit) };
}
