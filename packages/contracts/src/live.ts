import { z } from "zod";

/**
 * One event of the live stream `/events` (server-sent events). It carries ids and never anything personal: a screen
 * that shows the row asks for it again, and that question is checked and logged like any other.
 * The id of each frame is the cursor `transaction.sequence`; a client that comes back sends it as `Last-Event-ID`.
 */
export const LiveEvent = z.strictObject({
  type: z.string(),
  intakeId: z.uuid().nullable(),
  contactId: z.uuid().nullable(),
  cardId: z.uuid().nullable(),
  unitIds: z.array(z.uuid()),
  actorId: z.uuid().nullable(),
  /** The intake's version after the event, where it has one. */
  version: z.int().nullable(),
});
export type LiveEvent = z.infer<typeof LiveEvent>;

/** Names of the frames: an event; "load everything again, you were away too long"; "your session is over". */
export const LIVE_FRAMES = { event: "event", reload: "reload", signedOut: "signed-out" } as const;
