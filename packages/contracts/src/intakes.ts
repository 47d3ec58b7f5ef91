import { ACTIONS } from "@kck/domain";
import { z } from "zod";
import { PromiseView } from "./deadlines";
import {
  AttachmentId,
  CategoryId,
  Channel,
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
import { MatterView, PhoneView } from "./residents";

// ---- what is sent ----

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
  value: Text(1_000),
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

/** The answer to logging: where it went. Receipts that were kept before there were rules do not say it. */
export const LogReceipt = z.strictObject({ ...Receipt.shape, unitId: UnitId.nullable().default(null) });
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
export const AssignIntake = z.strictObject({ ...onIntake, assigneeId: UserId.nullable() });
/** `phoneHandover` is needed where the matter becomes one of danger and none is kept with it; what is kept stays. */
export const CategoriseIntake = z.strictObject({
  ...onIntake,
  categoryId: CategoryId,
  phoneHandover: PhoneHandover.nullable(),
});
export const PlaceIntake = z.strictObject({ ...onIntake, place: Place });
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

// ---- lists ----

export const SORTS = ["created", "due", "updated", "priority", "number"] as const;
export const Sort = z.enum(SORTS);
export type Sort = z.infer<typeof Sort>;

/** The filters of the intake list; all of them live in the address, so every one is optional. */
export const IntakeSearch = z.strictObject({
  words: Text(LIMITS.search).optional(),
  statuses: z.array(Status).max(11).optional(),
  kinds: z.array(Kind).max(5).optional(),
  unitIds: z.array(UnitId).max(60).optional(),
  categoryIds: z.array(CategoryId).max(120).optional(),
  districts: z.array(DistrictNumber).max(18).optional(),
  priorities: z.array(Priority).max(4).optional(),
  assigneeId: z.union([UserId, z.literal("nobody"), z.literal("me")]).optional(),
  channels: z.array(Channel).max(4).optional(),
  createdFrom: Instant.optional(),
  createdTo: Instant.optional(),
  isOverdue: z.boolean().optional(),
  /** Unit staff only: what the unit returned and the centre has not handed on yet, a folder of the inbox. */
  isReturnedByUs: z.boolean().optional(),
  sort: Sort.optional(),
  isDescending: z.boolean().optional(),
});
export type IntakeSearch = z.infer<typeof IntakeSearch>;

export const ListIntakes = z.strictObject({
  search: IntakeSearch,
  /** Where the page before ended; null asks for the first page. */
  cursor: Text(200).nullable(),
  limit: z.int().min(1).max(LIMITS.rows),
});
export type ListIntakes = z.infer<typeof ListIntakes>;

export const IntakeRow = z.strictObject({
  id: IntakeId,
  number: z.string(),
  version: z.int(),
  kind: Kind,
  status: Status,
  priority: Priority,
  channel: Channel,
  categoryId: CategoryId.nullable(),
  unitId: UnitId.nullable(),
  assigneeId: UserId.nullable(),
  subject: z.string(),
  place: z.string(),
  districtNumber: DistrictNumber.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  dueAt: Instant.nullable(),
  isOverdue: z.boolean(),
  returnCount: z.int(),
  externalNumber: z.string().nullable(),
});
export type IntakeRow = z.infer<typeof IntakeRow>;

export const IntakePage = z.strictObject({
  rows: z.array(IntakeRow),
  /** Null on the last page. */
  nextCursor: z.string().nullable(),
});
export type IntakePage = z.infer<typeof IntakePage>;

/** Counts of the folders of an inbox. */
export const CountsView = z.strictObject({
  byStatus: z.record(Status, z.int()),
  overdue: z.int(),
  mine: z.int(),
  returnedByUs: z.int(),
});
export type CountsView = z.infer<typeof CountsView>;

export const SimilarIntakes = z.strictObject({
  categoryId: CategoryId.nullable(),
  place: Text(LIMITS.line),
  words: Text(LIMITS.search),
});
/** Open intakes of the last 30 days that may be about the same matter, most alike first. */
export const SimilarView = z.strictObject({ rows: z.array(IntakeRow) });

// ---- one intake ----

export const NotePurpose = z.enum([
  "note",
  "update",
  "forward",
  "reassign",
  "return",
  "schedule",
  "question",
  "reply",
  "answer",
  "dispute",
  "close",
  "reopen",
  "separate",
  "cancel",
  "priority",
]);
export type NotePurpose = z.infer<typeof NotePurpose>;

/** One line of history with the words that belong to it. `data` is the fact as `IntakeFact` of the domain types it. */
export const TimelineEntry = z.strictObject({
  seq: z.string(),
  at: Instant,
  actorKind: z.string(),
  actorName: z.string().nullable(),
  actorUnitId: UnitId.nullable(),
  type: z.string(),
  isPublic: z.boolean(),
  data: z.record(z.string(), z.unknown()),
  words: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const AttachmentView = z.strictObject({
  id: AttachmentId,
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  createdAt: Instant,
});
export type AttachmentView = z.infer<typeof AttachmentView>;

export const IntakeView = z.strictObject({
  ...IntakeRow.shape,
  description: z.string(),
  placeParts: Place,
  answers: z.array(Answer),
  phoneHandover: z.strictObject({ at: Instant, to: z.string() }).nullable(),
  /** Null where nothing was promised, or where it was before there were policies. */
  promise: PromiseView.nullable(),
  scheduledFor: Instant.nullable(),
  waitingSince: Instant.nullable(),
  outcome: ClosingOutcome.nullable(),
  publicAnswer: z.string().nullable(),
  resolvedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  createdByName: z.string().nullable(),
  isAuthor: z.boolean(),
  externalSource: z.string().nullable(),
  /** Where the rules would send it now, while it is with the centre. */
  proposedUnitId: UnitId.nullable(),
  /** The actions this person may take now, and no others. */
  actions: z.array(z.enum(ACTIONS)),
  /** Null where the intake is anonymous, or for unit staff where the resident left no way to be reached. */
  resident: z
    .strictObject({
      id: ResidentId,
      version: z.int(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phones: z.array(PhoneView),
    })
    .nullable(),
  followers: z.int(),
  master: MatterView.nullable(),
  duplicates: z.array(MatterView),
  /** The resident's other matters; empty for unit staff, who see no other unit's matters. */
  otherMatters: z.array(MatterView),
  attachments: z.array(AttachmentView),
  timeline: z.array(TimelineEntry),
});
export type IntakeView = z.infer<typeof IntakeView>;

export const IntakeById = z.strictObject({ id: IntakeId });
/** Says that this person has the intake open, and asks who else has; sent every 15 seconds. */
export const PresentOnIntake = z.strictObject({ id: IntakeId });
export const PresenceView = z.strictObject({ others: z.array(z.strictObject({ id: UserId, name: z.string() })) });

export const RemoveFile = z.strictObject({ commandId: CommandId, id: AttachmentId });
