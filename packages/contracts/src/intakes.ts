import { ACTIONS } from "@kck/domain";
import { z } from "zod";
import { PromiseView } from "./deadlines";
import { Answer, Place } from "./intake-commands";
import {
  AttachmentId,
  CategoryId,
  Channel,
  ClosingOutcome,
  CommandId,
  DistrictNumber,
  Instant,
  IntakeId,
  Kind,
  LIMITS,
  Priority,
  ResidentId,
  Status,
  Text,
  UnitId,
  UserId,
} from "./primitives";
import { MatterView, PhoneView } from "./residents";

// ---- lists ----

/** Of more hits than these the newest are sorted by how well they fit, the others are found in another order. */
export const RANKED_HITS = 2_000;

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
  /** Without it words come by how well they fit, and anything else by its age. */
  sort: Sort.optional(),
  isDescending: z.boolean().optional(),
});
export type IntakeSearch = z.infer<typeof IntakeSearch>;

/** Whether a search is sorted by how well its words fit: where there are words, and nobody chose another order. */
export const isRanked = ({ words, sort }: IntakeSearch): boolean => sort === undefined && (words ?? "").trim() !== "";

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
  /** Null in an order of columns; else whether all that fit were sorted by how well, or the newest `RANKED_HITS` alone. */
  ranking: z.enum(["all", "newest"]).nullable(),
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
  "assign",
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
  "recompute",
  "separate",
  "cancel",
  "priority",
  "answers",
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
