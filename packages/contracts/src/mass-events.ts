import { readEventStreet } from "@kck/domain";
import { z } from "zod";
import {
  CategoryId,
  CommandId,
  ContactId,
  DistrictNumber,
  Instant,
  IntakeId,
  LIMITS,
  Outcome,
  Words,
} from "./primitives";

/** Where the last hour brings so many intakes that they may be one matter, and the figures that say why. */
export const SuspicionView = z.strictObject({
  /** A category, or a group that stands for all of its own. */
  categoryId: CategoryId,
  /** Null is the whole city. */
  districtNumber: DistrictNumber.nullable(),
  count: z.int(),
  /** The same hour of the same weekday in the weeks before, the latest first. */
  usual: z.array(z.int()),
  mean: z.number(),
  /** From how many on it is suspected. */
  threshold: z.int(),
});
export type SuspicionView = z.infer<typeof SuspicionView>;

export const SuggestedView = z.strictObject({
  /** The hour that was counted. */
  from: Instant,
  until: Instant,
  rows: z.array(SuspicionView),
});

export const MassEventId = z.uuid().brand<"MassEvent">();
export type MassEventId = z.infer<typeof MassEventId>;

const Version = z.int().min(0).max(2_000_000_000);
const Districts = z.array(DistrictNumber).max(18);
/** A street, or numbers of it: "Kocmyrzowska 1–21, 25a"; what cannot be read would match no address. */
const Street = Words(LIMITS.line).superRefine((typed, ctx) => {
  const read = readEventStreet(typed);
  if (!read.ok) ctx.addIssue({ code: "custom", message: read.refusal });
});
const Streets = z.array(Street).max(20);
const wording = {
  /** Where it holds: in the districts and on the streets; with neither in the whole city. */
  districtNumbers: Districts,
  streets: Streets.default([]),
  /** What is read aloud to whoever calls. */
  message: Words(LIMITS.note),
  expectedEndAt: Instant.nullable(),
};

/** Calls what is suspected, or what is known otherwise, an event. */
export const ConfirmMassEvent = z.strictObject({
  commandId: CommandId,
  id: MassEventId,
  categoryId: CategoryId,
  ...wording,
});
export const ChangeMassEvent = z.strictObject({
  commandId: CommandId,
  id: MassEventId,
  version: Version,
  ...wording,
});
export const CountCaller = z.strictObject({
  commandId: CommandId,
  id: MassEventId,
  contactId: ContactId,
  wantsNews: z.boolean(),
});
/** The caller of the running contact was counted by mistake. */
export const TakeBackCount = CountCaller.omit({ wantsNews: true });
export const EndMassEvent = z.strictObject({
  commandId: CommandId,
  id: MassEventId,
  version: Version,
  outcome: Outcome,
  publicAnswer: Words(LIMITS.note),
});
export const MassEventReceipt = z.strictObject({ id: MassEventId, version: z.int() });

/** An event as every desk knows it. */
export const MassEventView = z.strictObject({
  id: MassEventId,
  version: z.int(),
  categoryId: CategoryId,
  districtNumbers: z.array(DistrictNumber),
  streets: z.array(z.string()),
  message: z.string(),
  expectedEndAt: Instant.nullable(),
  masterId: IntakeId.nullable(),
  confirmedAt: Instant,
  endedAt: Instant.nullable(),
  publicAnswer: z.string().nullable(),
  callers: z.int(),
  wantNews: z.int(),
  /** Duplicates of the one that stands for them. */
  joined: z.int(),
});
export type MassEventView = z.infer<typeof MassEventView>;
export const MassEventRows = z.strictObject({ rows: z.array(MassEventView) });

/** Who would be answered if an event ended now. */
export const MassEventAnswers = z.strictObject({
  /** Intakes that would join the one that stands for them. */
  joining: z.int(),
  /** Whether that one would be resolved or closed; where not, it has its answer already, or there is none. */
  isMasterAnswered: z.boolean(),
  messages: z.int(),
  /** Whoever left neither a number nor an address. */
  unreachable: z.int(),
});
export type MassEventAnswers = z.infer<typeof MassEventAnswers>;

/** Who was answered when an event ended. */
export const MassEventEnded = MassEventReceipt.extend(MassEventAnswers.shape);
