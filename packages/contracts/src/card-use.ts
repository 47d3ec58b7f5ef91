import { CARD_REPORT_PURPOSES } from "@kck/domain";
import { z } from "zod";
import { MessageView } from "./messages";
import {
  Channel,
  CommandId,
  ContactId,
  Day,
  Instant,
  IntakeId,
  LIMITS,
  ResidentId,
  ResultCode,
  Words,
} from "./primitives";
import { PhoneView } from "./residents";
import { AccountView, CardContent, CardId, CardKey, CardSection, RevisionId } from "./service-cards";

export const ReadingId = z.uuidv7().brand<"Reading">();
export const CardReportId = z.uuid().brand<"CardReport">();
export type ReadingId = z.infer<typeof ReadingId>;
export type CardReportId = z.infer<typeof CardReportId>;

// ---- what the desk tells ----

const AT_ONCE = 50;
const HOUR_MS = 3_600_000;

/**
 * A card that was opened (section null), or a section of it. Opening a card at a section is two of them.
 * `at` is told only by a desk that was away and sends it later; else the time is the server's.
 */
export const CardReadingInput = z.strictObject({
  id: ReadingId,
  cardId: CardId,
  revisionId: RevisionId,
  section: CardSection.nullable(),
  /** The person's own contact, running or ended; null outside of a contact. */
  contactId: ContactId.nullable(),
  at: Instant.optional(),
  /** Milliseconds from the first key of the search to the opening; null where there was no search. */
  afterMs: z.int().min(0).max(HOUR_MS).nullable(),
});
export type CardReadingInput = z.infer<typeof CardReadingInput>;
export const ReadCards = z.strictObject({ readings: z.array(CardReadingInput).min(1).max(AT_ONCE) });

/** A search that was given up: no card was opened. */
export const CardSearchInput = z.strictObject({
  id: z.uuidv7(),
  words: Words(LIMITS.search),
  hits: z.int().min(0).max(100_000),
  contactId: ContactId.nullable(),
  at: Instant.optional(),
});
export type CardSearchInput = z.infer<typeof CardSearchInput>;
export const SearchedCards = z.strictObject({ searches: z.array(CardSearchInput).min(1).max(AT_ONCE) });

/**
 * What became of each of them: a desk forgets what is kept, and what is refused for good. `not-found` may be told
 * again later: the contact may not have come yet.
 */
export const KeptView = z.strictObject({
  kept: z.array(z.uuid()),
  refused: z.array(z.strictObject({ id: z.uuid(), reason: z.enum(["not-found", "id-taken", "date-out-of-range"]) })),
});
export type KeptView = z.infer<typeof KeptView>;

export const CardReportPurpose = z.enum(CARD_REPORT_PURPOSES);
/** "Not there" (`missing`, with or without a card) or "out of date" (`outdated`, of a card), and a word why. */
export const ReportCard = z
  .strictObject({
    commandId: CommandId,
    id: CardReportId,
    purpose: CardReportPurpose,
    cardId: CardId.nullable(),
    section: CardSection.nullable(),
    words: Words(500),
    contactId: ContactId.nullable(),
  })
  .refine((report) => report.cardId !== null || (report.purpose === "missing" && report.section === null), {
    path: ["cardId"],
    error: "bad-input",
  });
export const ResolveCardReport = z.strictObject({ commandId: CommandId, id: CardReportId });

// ---- what a caller was told ----

export const ToldInContact = z.strictObject({ contactId: ContactId });
export const ToldInIntake = z.strictObject({ id: IntakeId });

/** One reading, with the accounts as their numbers stood at that moment. */
const ReadingView = z.strictObject({
  id: z.uuid(),
  cardId: CardId,
  revisionId: RevisionId,
  section: CardSection.nullable(),
  at: Instant,
  byName: z.string(),
  accounts: z.array(AccountView.pick({ key: true, name: true, number: true })),
});
/** A revision that was read, as it stood; `isInForce` says whether a caller would hear the same today. */
const ReadRevisionView = z.strictObject({
  cardId: CardId,
  key: CardKey,
  revisionId: RevisionId,
  revision: z.int().positive(),
  publishedAt: Instant,
  isInForce: z.boolean(),
  content: CardContent,
});
/** What was told in a contact, oldest first; each revision once. */
export const ToldView = z.strictObject({
  contactId: ContactId.nullable(),
  readings: z.array(ReadingView),
  revisions: z.array(ReadRevisionView),
  messages: z.array(MessageView),
});
export type ToldView = z.infer<typeof ToldView>;

// ---- whom to call back ----

export const CallBack = z.strictObject({ cardId: CardId, days: z.int().min(1).max(90) });

const CallBackRow = z.strictObject({
  contactId: ContactId,
  startedAt: Instant,
  channel: Channel,
  result: ResultCode.nullable(),
  residentId: ResidentId.nullable(),
  residentName: z.string().nullable(),
  /** Null where no number is known, and for a caller who wanted to stay unnamed. */
  phone: PhoneView.nullable(),
  toldAt: Instant,
  /** The revision that was read last. */
  revision: z.int().positive(),
  /** The changed sections that were opened. Empty: the card was opened, and nobody can say which section was read. */
  sections: z.array(CardSection),
});
/** Contacts that were given an older text than the one in force, the certain ones first, then the newest. */
export const CallBackView = z.strictObject({
  revisionId: RevisionId,
  revision: z.int().positive(),
  rows: z.array(CallBackRow),
  /** There are more than are shown: choose fewer days. */
  isCut: z.boolean(),
});
export type CallBackView = z.infer<typeof CallBackView>;

// ---- the editor's list ----

export const CardWork = z.strictObject({ days: z.int().min(1).max(90) });

const CardNamed = { cardId: CardId, key: CardKey, title: z.string() };
const weighed = { weight: z.number().nonnegative(), lastAt: Instant };
export const CardWorkItem = z.discriminatedUnion("type", [
  /** Searches that ended without an opened card; `words` as they were typed most often. */
  z.strictObject({ type: z.literal("search"), words: z.string(), count: z.int(), withoutHit: z.int(), ...weighed }),
  /** A card that was opened in contacts which were then passed on, to the second line or elsewhere. */
  z.strictObject({ type: z.literal("passed-on"), ...CardNamed, count: z.int(), ...weighed }),
  z.strictObject({
    type: z.literal("report"),
    id: CardReportId,
    purpose: CardReportPurpose,
    card: z.strictObject(CardNamed).nullable(),
    section: CardSection.nullable(),
    words: z.string(),
    byName: z.string(),
    ...weighed,
  }),
]);
export type CardWorkItem = z.infer<typeof CardWorkItem>;
/** Heaviest first: counts, where what is older weighs less. */
export const CardWorkView = z.strictObject({ items: z.array(CardWorkItem) });
export type CardWorkView = z.infer<typeof CardWorkView>;

// ---- figures ----

/** Days of Kraków, both included. */
export const CardStatistics = z.strictObject({ from: Day, to: Day });

/** Never by consultant: how fast somebody finds a card is no mark of an employee. */
export const CardStatisticsView = z.strictObject({
  opens: z.int(),
  /** Most opened first; `contacts` counts the contacts in which it was opened. */
  cards: z.array(z.strictObject({ ...CardNamed, opens: z.int(), contacts: z.int() })),
  /** From the first key of the search to the first opened card of a contact; null where nothing was opened. */
  firstOpenMs: z.strictObject({ count: z.int(), median: z.int(), p90: z.int() }).nullable(),
  searches: z.strictObject({ withoutHit: z.int(), withoutOpening: z.int() }),
  /** Cards in force through the whole period or a part of it that nobody opened. */
  neverOpened: z.array(z.strictObject(CardNamed)),
});
export type CardStatisticsView = z.infer<typeof CardStatisticsView>;

/** How often each card was opened in the last 30 days; cards that were not are left out. */
export const CardPopularityView = z.strictObject({
  cards: z.array(z.strictObject({ cardId: CardId, opens: z.int().positive() })),
});
export type CardPopularityView = z.infer<typeof CardPopularityView>;

/** The answer to a command on a report. */
export const CardReportReceipt = z.strictObject({ id: CardReportId });
