import { CHANNELS, CLOSING_OUTCOMES, KINDS, OUTCOMES, PRIORITIES, RESULT_CODES, ROLES, STATUSES } from "@kck/domain";
import { z } from "zod";

const id = <Name extends string>() => z.uuid().brand<Name>();

export const IntakeId = id<"Intake">();
export const UnitId = id<"Unit">();
export const UserId = id<"User">();
export const CategoryId = id<"Category">();
export const ContactId = id<"Contact">();
export const ResidentId = id<"Resident">();
export const AttachmentId = id<"Attachment">();
export const ViewId = id<"View">();
export type IntakeId = z.infer<typeof IntakeId>;
export type UnitId = z.infer<typeof UnitId>;
export type UserId = z.infer<typeof UserId>;
export type CategoryId = z.infer<typeof CategoryId>;
export type ContactId = z.infer<typeof ContactId>;
export type ResidentId = z.infer<typeof ResidentId>;
export type AttachmentId = z.infer<typeof AttachmentId>;
export type ViewId = z.infer<typeof ViewId>;

/** Made by whoever sends a command; the same id with the same input gets the same answer. */
export const CommandId = z.uuidv7();

export const Role = z.enum(ROLES);
export const Kind = z.enum(KINDS);
export const Channel = z.enum(CHANNELS);
export const Priority = z.enum(PRIORITIES);
export const Status = z.enum(STATUSES);
export const Outcome = z.enum(OUTCOMES);
export const ClosingOutcome = z.enum(CLOSING_OUTCOMES);
export const ResultCode = z.enum(RESULT_CODES);

/** NUL, lone surrogates, and the marks that turn the direction of text and so let it lie about itself. */
const NOT_TEXT = /\0|[\u202A-\u202E\u2066-\u2069]/u;
const isText = (text: string) => text.isWellFormed() && !NOT_TEXT.test(text);

/**
 * Words of a person, as typed.
 *
 * Shapes  a string, trimmed at both ends.
 * Units   `max` in UTF-16 code units.
 * Errors  `text-not-allowed` for NUL, lone surrogates and bidirectional overrides; `too_big` over the limit.
 */
export const Text = (max: number) => z.string().max(max).refine(isText, { error: "text-not-allowed" }).trim();
/** Like `Text`, and something has to be there. */
export const Words = (max: number) => Text(max).min(1);

/** `contactNote` holds the longest description with its place and answers, so that a call that ends unsaved loses nothing. */
export const LIMITS = {
  line: 200,
  answer: 1_000,
  note: 4_000,
  /** Seven parts of an SMS with Polish letters; more is dear and nobody reads it. */
  sms: 469,
  description: 8_000,
  contactNote: 20_000,
  rows: 200,
  search: 200,
} as const;

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2101, 0, 1);
/** An instant on the wire: ISO 8601 with an offset, from the year 2000 to 2100. */
export const Instant = z.iso.datetime({ offset: true }).refine(
  (text) => {
    const at = Date.parse(text);
    return at >= EARLIEST && at < LATEST;
  },
  { error: "date-out-of-range" },
);

/** A day of the calendar on the wire, as "2026-03-02", from the year 2000 to 2100. */
export const Day = z.iso
  .date()
  .refine((text) => Date.parse(text) >= EARLIEST && Date.parse(text) < LATEST, { error: "date-out-of-range" });

export const Latitude = z.number().min(-90).max(90);
export const Longitude = z.number().min(-180).max(180);
export const DistrictNumber = z.int().min(1).max(18);
