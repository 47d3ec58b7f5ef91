import {
  CallNumber,
  CardId,
  CategoryId,
  CommandId,
  ContactId,
  CountCaller,
  DistrictNumber,
  FollowIntake,
  Instant,
  IntakeId,
  Kind,
  LogIntake,
  LogReceipt,
  MassEventId,
  NoteIntake,
  Priority,
  QuestionView,
  ResidentId,
  ResultCode,
  RevisionId,
  UnitId,
} from "@kck/contracts";
import { z } from "zod";

/**
 * What a running contact is, as it is kept in a draft: everything that was typed, and the ids of the commands that will carry
 * it. An id made once goes with the words it was made for, through a crash and an outage, so that nothing is done twice.
 */

export const Caller = z.discriminatedUnion("tag", [
  z.strictObject({ tag: z.literal("unknown") }),
  z.strictObject({ tag: z.literal("anonymous") }),
  z.strictObject({ tag: z.literal("resident"), id: ResidentId, name: z.string().nullable() }),
  /** Somebody new: saved together with the number before the first command that needs to know who it is. */
  z.strictObject({ tag: z.literal("new"), id: ResidentId, name: z.string(), command: CommandId, isSaved: z.boolean() }),
]);
export type Caller = z.infer<typeof Caller>;

export const PlaceDraft = z.strictObject({
  /** The line as typed; the parts below are read from it and may be corrected one by one. */
  line: z.string(),
  street: z.string(),
  houseNumber: z.string(),
  placeText: z.string(),
  districtNumber: DistrictNumber.nullable(),
  /** Whether it is the district of the point, which goes with the point; one that a person chose stays. */
  isDistrictFound: z.boolean().default(false),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});
export type PlaceDraft = z.infer<typeof PlaceDraft>;

export const HandoverDraft = z.strictObject({ isDone: z.boolean(), time: z.string(), to: z.string() });
export type HandoverDraft = z.infer<typeof HandoverDraft>;

/** Where somebody is told that a mass event is over. */
export const NewsTo = z.strictObject({ to: z.enum(["sms", "email"]), at: z.string() });
export type NewsTo = z.infer<typeof NewsTo>;

/**
 * What the consultant has decided to send, word for word. Before it was tried it may be taken back; afterwards the server may
 * have it, and only an answer settles that.
 */
export const Sending = z.discriminatedUnion("tag", [
  z.strictObject({
    tag: z.literal("log"),
    isTried: z.boolean(),
    input: LogIntake,
    /** Command that answers it at once, where it was a question. */
    answer: CommandId.nullable(),
    receipt: LogReceipt.nullable(),
    subject: z.string(),
    /** What the caller was promised when it was decided. */
    dueAt: Instant.nullable(),
  }),
  z.strictObject({
    tag: z.literal("follow"),
    isTried: z.boolean(),
    input: FollowIntake,
    /** What this caller said, kept as a note on the other intake. */
    note: NoteIntake.nullable(),
    number: z.string(),
    subject: z.string(),
    isFollowed: z.boolean(),
  }),
  z.strictObject({
    tag: z.literal("count"),
    isTried: z.boolean(),
    input: CountCaller,
    /** Null without news; drafts from before e-mail was offered do not say it. */
    news: NewsTo.nullable().default(null),
    subject: z.string(),
    /** What was typed until then; it goes into the note of the contact. */
    said: z.string(),
  }),
]);
export type Sending = z.infer<typeof Sending>;

/** Where the rules would send what has been typed so far, as the server said last. */
export const RoutedDraft = z.strictObject({
  /** Null is the supervisor's queue. */
  unitId: UnitId.nullable(),
  priority: Priority,
  /** Named by the rule; drafts from before rules named any have none. */
  policyKey: z.string().nullable().default(null),
  rule: z.string().nullable(),
  callFirst: CallNumber.nullable(),
});
export type RoutedDraft = z.infer<typeof RoutedDraft>;

/** A question as it was put when it was answered: under the same key another category may ask something else. */
const AskedDraft = QuestionView.pick({ label: true, type: true, options: true });
export type AskedDraft = z.infer<typeof AskedDraft>;

export const MatterDraft = z.strictObject({
  id: IntakeId,
  description: z.string(),
  /** Null takes the category's. */
  kind: Kind.nullable(),
  categoryId: CategoryId.nullable(),
  answers: z.record(z.string(), z.string()),
  asked: z.record(z.string(), AskedDraft).default({}),
  /** Answers in whose place, under the same key, another question was answered. */
  left: z.array(z.strictObject({ question: AskedDraft, value: z.string() })).default([]),
  place: PlaceDraft,
  /** Null takes the category's. */
  unitId: UnitId.nullable(),
  routed: RoutedDraft.nullable().default(null),
  handover: HandoverDraft,
  sending: Sending.nullable(),
});
export type MatterDraft = z.infer<typeof MatterDraft>;

const DoneIntake = z.strictObject({
  id: IntakeId,
  number: z.string(),
  subject: z.string(),
  how: z.enum(["forwarded", "kept", "answered", "followed", "joined"]),
  unitId: UnitId.nullable(),
  dueAt: Instant.nullable(),
});
export type DoneIntake = z.infer<typeof DoneIntake>;

/** A caller whom a mass event has settled: no intake is opened for them. */
const CountedCaller = z.strictObject({
  how: z.literal("counted"),
  id: MassEventId,
  subject: z.string(),
  /** Where the news will go; null where the caller is counted without. */
  news: NewsTo.nullable().default(null),
  said: z.string(),
  /** What was typed, as it was; it comes back where the count is taken back. Older drafts have a number in its place. */
  matter: MatterDraft.nullable().default(null),
  phone: z.string().nullable().optional(),
});
export type CountedCaller = z.infer<typeof CountedCaller>;

export const DoneMatter = z.discriminatedUnion("how", [DoneIntake, CountedCaller]);
export type DoneMatter = z.infer<typeof DoneMatter>;

export const EndDraft = z.strictObject({
  result: ResultCode,
  note: z.string(),
  /** Made when it is sent; from then on the words stand. */
  command: CommandId.nullable(),
});
export type EndDraft = z.infer<typeof EndDraft>;

/** A card that was opened for this caller, by its name as it was then. */
export const CardRead = z.strictObject({ cardId: CardId, revisionId: RevisionId, name: z.string() });
export type CardRead = z.infer<typeof CardRead>;

export const ContactDraft = z.strictObject({
  version: z.literal(1),
  id: ContactId,
  startCommand: CommandId,
  startedAt: Instant,
  isStarted: z.boolean(),
  phone: z.string(),
  newName: z.string(),
  caller: Caller,
  /** What the server was told last of who is calling: `print` is the sum of it. */
  identified: z.strictObject({ command: CommandId, print: z.string(), isDone: z.boolean() }).nullable(),
  done: z.array(DoneMatter),
  /** Drafts from before there were cards have none. */
  read: z.array(CardRead).default([]),
  /** Null once it is saved, until the next one is begun. */
  matter: MatterDraft.nullable(),
  end: EndDraft.nullable(),
});
export type ContactDraft = z.infer<typeof ContactDraft>;

/** A draft's text as a contact; null where it is damaged or of another version of the program. */
export function readDraft(text: string): ContactDraft | null {
  try {
    return ContactDraft.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const EMPTY_PLACE: PlaceDraft = {
  line: "",
  street: "",
  houseNumber: "",
  placeText: "",
  districtNumber: null,
  isDistrictFound: false,
  latitude: null,
  longitude: null,
};

export function newMatter(id: IntakeId): MatterDraft {
  return {
    id,
    description: "",
    kind: null,
    categoryId: null,
    answers: {},
    asked: {},
    left: [],
    place: EMPTY_PLACE,
    unitId: null,
    routed: null,
    handover: { isDone: false, time: "", to: "" },
    sending: null,
  };
}
