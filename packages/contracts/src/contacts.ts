import { z } from "zod";
import { Channel, CommandId, ContactId, Instant, IntakeId, LIMITS, ResidentId, ResultCode, Text } from "./primitives";

export const StartContact = z.strictObject({ commandId: CommandId, id: ContactId, channel: Channel });

/** Who is on the line: a number as typed, a resident, or nobody who wants to be named. */
export const IdentifyContact = z.strictObject({
  commandId: CommandId,
  id: ContactId,
  phone: Text(40).nullable(),
  residentId: ResidentId.nullable(),
  isAnonymous: z.boolean(),
});

export const EndContact = z.strictObject({
  commandId: CommandId,
  id: ContactId,
  result: ResultCode,
  note: Text(LIMITS.contactNote),
});

export const ContactView = z.strictObject({
  id: ContactId,
  channel: Channel,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  residentId: ResidentId.nullable(),
  phoneTyped: z.string().nullable(),
  isAnonymous: z.boolean(),
  result: ResultCode.nullable(),
  note: z.string(),
  /** The intakes opened during this contact. */
  intakes: z.array(z.strictObject({ id: IntakeId, number: z.string(), subject: z.string() })),
});
export type ContactView = z.infer<typeof ContactView>;
/** The contact that this person has not ended yet, if any. */
export const OpenContactView = ContactView.nullable();
