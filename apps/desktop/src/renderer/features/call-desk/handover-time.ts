import { addDays, fromWarsaw, toWarsaw } from "@kck/domain";

/** A clock may be a little ahead of another; what is later than this was yesterday. */
const AHEAD_MS = 2 * 60_000;

/**
 * The instant that a time of day, typed beside a hand-over by phone, means.
 *
 * Shapes  "12:41", "12.41", "1241" or "9:05" in; the last such instant not after now out, or null where it is no time.
 * Units   minutes of the wall clock of Kraków.
 * Errors  never throws.
 */
export function readTime(typed: string, now: Date): Date | null {
  const found = /^(\d{1,2})[:. ]?(\d{2})$/.exec(typed.trim());
  if (found === null) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  if (hour > 23 || minute > 59) return null;
  const today = toWarsaw(now);
  const at = fromWarsaw(today, hour * 60 + minute);
  return at.getTime() <= now.getTime() + AHEAD_MS ? at : fromWarsaw(addDays(today, -1), hour * 60 + minute);
}

/** An instant as the time of day that `readTime` reads. */
export function writeTime(at: Date): string {
  const { hour, minute } = toWarsaw(at);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
