import { DAY_MS } from "../calendar/warsaw";
import type { Priority } from "../intakes/kinds";

/** What a new matter of each priority weighs, in points; a full working day carries ten. */
export const POINTS: Record<Priority, number> = { P1: 3, P2: 2.5, P3: 2, P4: 1 };
/** After these days a matter weighs half as much again, and no more after that. */
export const AGED_DAYS = 14;
/** Whatever is older than these days waits for nobody's room any more. */
export const PRESSING_DAYS = 3;

/**
 * What an open intake weighs on whoever has it.
 *
 * Shapes  its priority, when it was logged, and now; a number out that never falls as time passes.
 * Units   points: 1 to 3 for a new matter, up to half more as it ages over 14 days; so an idle person of half time has room
 *         for any.
 * Errors  never throws; a matter from the future weighs what a new one does.
 */
export function weightOf(priority: Priority, createdAt: Date, now: Date): number {
  const days = Math.max(0, now.getTime() - createdAt.getTime()) / DAY_MS;
  return POINTS[priority] * (1 + Math.min(1, days / AGED_DAYS) / 2);
}

/**
 * Whether a matter may not wait until somebody has room for it: danger never, anything else not longer than three days.
 *
 * Errors  never throws.
 */
export function isPressing(priority: Priority, createdAt: Date, now: Date): boolean {
  return priority === "P1" || now.getTime() - createdAt.getTime() >= PRESSING_DAYS * DAY_MS;
}
