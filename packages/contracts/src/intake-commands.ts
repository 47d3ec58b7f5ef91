import { z } from "zod";
import {
  CategoryId,
  ClosingOutcome,
  CommandId,
  ContactId,
  DistrictNumber,
  Instant,
  IntakeId,
  Kind,
  Latitude,
  LIMITS,
  Longitude,
  Outcome,
  Priority,
  ResidentId,
  Status,
  Text,
  UnitId,
  UserId,
  Words,
} from "./primitives";

/** Where it is. Every part may be missing: a junction, a stop or "za blokiem" are free words in `placeText`. */
export const Place = z.strictObject({
  street: Text(LIMITS.line).nullable(),
  houseNumber: Text(20).nullable(),
  placeText: Text(LIMITS.line).nullable(),
  districtNumber: DistrictNumber.nullable(),
  latitude: Latitude.nullable(),
  longitude: Longitude.nullable(),
});
export type Place = z.infer<typeof Place>;

/**
 * The answer to a scripted question; `label` is the question as it was put. `code` is the option that was chosen, or "yes" and
 * "no", which rules compare; what was typed has none.
 */
export const Answer = z.strictObject({
  key: Words(60),
  label: Words(LIMITS.line),
  value: Text(LIMITS.answer),
  code: Words(60).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** When and to whom a P1 matter was handed over by phone. */
export const PhoneHandover = z.strictObject({ at: Instant, to: Words(LIMITS.line) });
export type PhoneHandover = z.infer<typeof PhoneHandover>;

export const LogIntake = z.strictObject({
  commandId: CommandId,
  id: IntakeId,
  contactId: ContactId,
  kind: Kind,
  categoryId: CategoryId.nullable(),
  description: Text(LIMITS.description),
  answers: z.array(Answer).max(40),
  place: Place,
  phoneHandover: PhoneHandover.nullable(),
  /** Forwards in the same step: to a unit, or wherever the rules send it; null leaves it with the centre. */
  forwardTo: z.union([UnitId, z.literal("rules")]).nullable(),
});
export type LogIntake = z.infer<typeof LogIntake>;

/** The answer to every command on an intake: nothing personal, so that it may be kept with the command. */
export const Receipt = z.strictObject({
  id: IntakeId,
  number: z.string(),
  version: z.int(),
  status: Status,
});
export type Receipt = z.infer<typeof Receipt>;

/** The answer to logging: where it went and what was promised. Receipts that were kept before there were rules do not say it. */
export const LogReceipt = z.strictObject({
  ...Receipt.shape,
  unitId: UnitId.nullable().default(null),
  /** Null where nothing is promised. */
  dueAt: Instant.nullable().optional(),
});
export type LogReceipt = z.infer<typeof LogReceipt>;

/** What every command on an intake names: itself, the intake, and the version that its sender was looking at. */
const onIntake = {
  commandId: CommandId,
  id: IntakeId,
  version: z.int32().nonnegative(),
};
const Reason = Words(LIMITS.note);
const Remark = Text(LIMITS.note);

export const AnswerIntake = z.strictObject(onIntake);
export const ForwardIntake = z.strictObject({ ...onIntake, unitId: UnitId, note: Remark });
export const ReassignIntake = z.strictObject({ ...onIntake, unitId: UnitId, reason: Reason });
export const AcceptIntake = z.strictObject(onIntake);
export const ReturnIntake = z.strictObject({ ...onIntake, reason: Reason, betterUnitId: UnitId.nullable() });
export const StartIntake = z.strictObject(onIntake);
export const ScheduleIntake = z.strictObject({ ...onIntake, scheduledFor: Instant, note: Remark });
export const AskResident = z.strictObject({ ...onIntake, question: Reason });
export const ReplyToUnit = z.strictObject({ ...onIntake, reply: Reason });
export const ResolveIntake = z.strictObject({ ...onIntake, outcome: Outcome, publicAnswer: Reason });
export const DisputeIntake = z.strictObject({ ...onIntake, reason: Reason });
/** `outcome` is needed for what was never resolved, and ignored for what was. */
export const CloseIntake = z.strictObject({ ...onIntake, outcome: ClosingOutcome.nullable(), note: Remark });
/** `unitId` says who acts now where no unit has the intake; it is null where one has it. */
export const ReopenIntake = z.strictObject({ ...onIntake, reason: Reason, unitId: UnitId.nullable() });
export const JoinIntake = z.strictObject({ ...onIntake, masterId: IntakeId });
export const SeparateIntake = z.strictObject({ ...onIntake, reason: Reason });
export const CancelIntake = z.strictObject({ ...onIntake, reason: Reason });
/** `exception` is kept where somebody else was suggested. */
export const AssignIntake = z.strictObject({
  ...onIntake,
  assigneeId: UserId.nullable(),
  exception: z.strictObject({ suggestedId: UserId, reason: Reason }).optional(),
});
/** `phoneHandover` is needed where the matter becomes one of danger and none is kept with it; what is kept stays. */
export const CategoriseIntake = z.strictObject({
  ...onIntake,
  categoryId: CategoryId,
  phoneHandover: PhoneHandover.nullable(),
});
export const PlaceIntake = z.strictObject({ ...onIntake, place: Place });
export const ChangeAnswers = z.strictObject({ ...onIntake, answers: z.array(Answer).max(40) });
/** `phoneHandover` as in `CategoriseIntake`. */
export const PrioritiseIntake = z.strictObject({
  ...onIntake,
  priority: Priority,
  note: Remark,
  phoneHandover: PhoneHandover.nullable(),
});
export const ChangeResident = z.strictObject({ ...onIntake, residentId: ResidentId.nullable() });

/** Notes and updates are appended and never conflict, so they name no version. */
export const NoteIntake = z.strictObject({ commandId: CommandId, id: IntakeId, body: Reason });
export const UpdateIntake = z.strictObject({ commandId: CommandId, id: IntakeId, body: Reason });
/** Adds the caller of a contact to an intake that is about the same matter. */
export const FollowIntake = z.strictObject({ commandId: CommandId, id: IntakeId, contactId: ContactId });
