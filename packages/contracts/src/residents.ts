import { z } from "zod";
import {
  CommandId,
  ContactId,
  Instant,
  IntakeId,
  Kind,
  LIMITS,
  ResidentId,
  ResultCode,
  Status,
  Text,
} from "./primitives";

export const PhoneView = z.strictObject({ e164: z.string().nullable(), typed: z.string() });

/** One other matter of a resident, short enough for a list beside a call. */
export const MatterView = z.strictObject({
  id: IntakeId,
  number: z.string(),
  subject: z.string(),
  kind: Kind,
  status: Status,
  createdAt: Instant,
  dueAt: Instant.nullable(),
});
export type MatterView = z.infer<typeof MatterView>;

export const PastContactView = z.strictObject({
  id: ContactId,
  startedAt: Instant,
  channel: z.string(),
  result: ResultCode.nullable(),
  note: z.string(),
});

export const ResidentView = z.strictObject({
  id: ResidentId,
  version: z.int(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  phones: z.array(PhoneView),
  openIntakes: z.array(MatterView),
  closedIntakes: z.array(MatterView),
  contacts: z.array(PastContactView),
});
export type ResidentView = z.infer<typeof ResidentView>;

export const ResidentsByPhone = z.strictObject({ typed: Text(40) });
/** `phone.e164` is null where what was typed is no phone number. */
export const ResidentsByPhoneView = z.strictObject({ phone: PhoneView, residents: z.array(ResidentView) });
export type ResidentsByPhoneView = z.infer<typeof ResidentsByPhoneView>;

export const ResidentById = z.strictObject({ id: ResidentId });

/** Makes a resident (version null) or changes one, adds the number used now, and takes out numbers that are wrong. */
export const SaveResident = z.strictObject({
  commandId: CommandId,
  id: ResidentId,
  version: z.int32().nonnegative().nullable(),
  name: Text(LIMITS.line).nullable(),
  email: z.union([z.email().max(LIMITS.line), z.literal("")]).nullable(),
  address: Text(LIMITS.line).nullable(),
  phone: Text(40).nullable(),
  /** As they are shown: `e164`, or what was typed where it is no number. */
  wrongPhones: z.array(Text(40)).max(LIMITS.rows).optional(),
});
export type SaveResident = z.infer<typeof SaveResident>;
