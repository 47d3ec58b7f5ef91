import { addDays, fromWarsaw, toWarsaw } from "@kck/domain";
import { fromPicker } from "../../../ui/instant-picker";

/** The instant at which a chosen day is over in Kraków, 23 to 25 hours after it began; null for what is no day. */
export function endOfDay(day: string): string | null {
  const begin = fromPicker(day);
  return begin === null ? null : fromWarsaw(addDays(toWarsaw(new Date(begin)), 1), 0).toISOString();
}
