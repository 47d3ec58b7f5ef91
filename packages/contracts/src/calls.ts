import { z } from "zod";
import { Channel, Instant, UserId } from "./primitives";

/** What somebody of the centre does now, and what their day brought so far. */
export const CallsRow = z.strictObject({
  userId: UserId,
  name: z.string(),
  /** The contact that has not ended, if any: through which channel, and since when. */
  contact: z.strictObject({ channel: Channel, since: Instant }).nullable(),
  contactsEnded: z.int(),
  /** Over the contacts of today that have ended; null where none has. */
  meanSeconds: z.number().nullable(),
  intakesLogged: z.int(),
});
export type CallsRow = z.infer<typeof CallsRow>;

/** Today is the day of Kraków. */
export const CallsToday = z.strictObject({ since: Instant, rows: z.array(CallsRow) });
export type CallsToday = z.infer<typeof CallsToday>;
