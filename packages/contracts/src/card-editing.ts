import { CARD_ACTIONS, REVISION_ACTIONS, REVISION_STATUSES, readAccountNumber } from "@kck/domain";
import { z } from "zod";
import { Mark } from "./catalog";
import { CommandId, Day, Instant, LIMITS, Text, UnitId, UserId, Words } from "./primitives";
import {
  AccountId,
  CardArea,
  CardContent,
  CardId,
  CardKey,
  CardSection,
  CardView,
  RevisionId,
  SectionChecks,
} from "./service-cards";

export const RevisionStatus = z.enum(REVISION_STATUSES);
export const AccountChangeId = z.uuid().brand<"AccountChange">();
export type AccountChangeId = z.infer<typeof AccountChangeId>;

const PersonView = z.strictObject({ id: UserId, name: z.string() });
const Version = z.int32().nonnegative();

// ---- what everybody reads ----

/** The cards in force and the revision of each: by it a desk knows what to fetch. */
export const CardIndexView = z.array(z.strictObject({ id: CardId, revisionId: RevisionId }));
export type CardIndexView = z.infer<typeof CardIndexView>;

export const FetchCards = z.strictObject({ ids: z.array(CardId).min(1).max(200) });
/** Cards that are no longer in force are left out. */
export const CardsView = z.array(CardView);

export const CardById = z.strictObject({ id: CardId });
export const RevisionById = z.strictObject({ id: RevisionId });

/** One revision without its text. `changed` are the sections that differ from the revision published before. */
export const RevisionRow = z.strictObject({
  id: RevisionId,
  number: z.int().positive(),
  status: RevisionStatus,
  version: z.int(),
  changed: z.array(CardSection),
  editors: z.array(PersonView),
  submittedBy: PersonView.nullable(),
  /** Who published it, or named the day. Null for what the product filled in itself. */
  approvedBy: PersonView.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  /** The day named ahead. */
  publishAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type RevisionRow = z.infer<typeof RevisionRow>;

/** The revision that is being worked on, and what this person may do with it. */
export const OpenRevisionView = z.strictObject({
  ...RevisionRow.shape,
  /** Fees or legal basis differ: somebody who did not edit it publishes it. */
  isSensitive: z.boolean(),
  actions: z.array(z.enum(REVISION_ACTIONS)),
  /** Why it was sent back last; empty where it was not. */
  remark: z.string(),
});
export type OpenRevisionView = z.infer<typeof OpenRevisionView>;

/** One card for its page. Editors and supervisors see the open revision and all others; everybody else what was published. */
export const CardPageView = z.strictObject({
  id: CardId,
  key: CardKey,
  ownerUnitId: UnitId.nullable(),
  isExample: z.boolean(),
  reviewDueOn: Day.nullable(),
  isOverdue: z.boolean(),
  archivedAt: Instant.nullable(),
  version: z.int(),
  /** Null before the first publication and after archiving. */
  inForce: CardView.nullable(),
  open: OpenRevisionView.nullable(),
  /** Newest first. */
  revisions: z.array(RevisionRow),
  actions: z.array(z.enum(CARD_ACTIONS)),
});
export type CardPageView = z.infer<typeof CardPageView>;

/** Any revision with its text, exactly as it was or is. */
export const RevisionView = z.strictObject({
  id: RevisionId,
  cardId: CardId,
  key: CardKey,
  number: z.int().positive(),
  status: RevisionStatus,
  version: z.int(),
  publishedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  updatedAt: Instant,
  content: CardContent,
  checks: SectionChecks,
});
export type RevisionView = z.infer<typeof RevisionView>;

// ---- the editor's list ----

export const CARD_STATES = ["draft", "in-review", "scheduled", "published", "archived"] as const;
export const CARD_SORTS = ["title", "changed", "review"] as const;

/** Filters of the editor's list; all of them live in the address. */
export const CardSearch = z.strictObject({
  /** Part of the title, the symbol or the key. */
  words: Text(LIMITS.search).optional(),
  /** `published`: in force; the open ones by the status of their open revision. Without `archived` those are left out. */
  states: z.array(z.enum(CARD_STATES)).max(CARD_STATES.length).optional(),
  ownerUnitIds: z.array(UnitId).max(60).optional(),
  areas: z.array(CardArea).max(20).optional(),
  isOverdue: z.boolean().optional(),
  isExample: z.boolean().optional(),
  sort: z.enum(CARD_SORTS).optional(),
});
export type CardSearch = z.infer<typeof CardSearch>;
export const ListCards = z.strictObject({
  search: CardSearch,
  offset: z.int().min(0).max(100_000),
  limit: z.int().min(1).max(LIMITS.rows),
});

export const CardRow = z.strictObject({
  id: CardId,
  key: CardKey,
  version: z.int(),
  title: z.string(),
  symbol: z.string().nullable(),
  area: CardArea,
  ownerUnitId: UnitId.nullable(),
  isExample: z.boolean(),
  reviewDueOn: Day.nullable(),
  isOverdue: z.boolean(),
  archivedAt: Instant.nullable(),
  inForce: z.strictObject({ revisionId: RevisionId, number: z.int(), publishedAt: Instant }).nullable(),
  open: z
    .strictObject({ revisionId: RevisionId, number: z.int(), status: RevisionStatus, publishAt: Instant.nullable() })
    .nullable(),
  changedAt: Instant,
});
export type CardRow = z.infer<typeof CardRow>;
export const CardListView = z.strictObject({
  rows: z.array(CardRow),
  total: z.int(),
  /** Cards whose review is overdue, by owner; of all cards in use, whatever the filters. */
  overdue: z.array(z.strictObject({ unitId: UnitId.nullable(), count: z.int() })),
});
export type CardListView = z.infer<typeof CardListView>;

// ---- commands ----

/** On a card: `version` is the card's own. */
const onCard = { commandId: CommandId, id: CardId, version: Version };
/** On the open revision of a card: `version` is that revision's. */
const onRevision = { commandId: CommandId, id: CardId, revisionId: RevisionId, version: Version };

export const CreateCard = z.strictObject({
  commandId: CommandId,
  id: CardId,
  revisionId: RevisionId,
  key: CardKey,
  ownerUnitId: UnitId.nullable(),
  reviewDueOn: Day.nullable(),
  content: CardContent,
});
/**
 * Saves what is being written, as often as somebody likes.
 *
 * With a `version`, `revisionId` is the open revision that was looked at. With null none is open: the next one begins
 * under the id `revisionId`, upon `basedOn`, the revision in force (null where there is none).
 */
export const EditCard = z.strictObject({
  commandId: CommandId,
  id: CardId,
  revisionId: RevisionId,
  version: Version.nullable(),
  basedOn: RevisionId.nullable(),
  content: CardContent,
  /** Sections that this person compares with their source today. A changed section that is not named loses its check. */
  checked: z.array(z.strictObject({ section: CardSection, mark: Mark })).max(40),
});
export const SubmitCard = z.strictObject(onRevision);
export const SendBackCard = z.strictObject({ ...onRevision, reason: Words(LIMITS.note) });
/** `at` in the future names the day; null, or an instant that has passed, is now. */
export const PublishCard = z.strictObject({ ...onRevision, at: Instant.nullable() });
export const DiscardCard = z.strictObject(onRevision);
/** Takes a card out of use; its open revision is discarded with it. */
export const ArchiveCard = z.strictObject(onCard);
/** Brings a card back as a draft under the id `revisionId`, with the text that it had last. */
export const RestoreCard = z.strictObject({ ...onCard, revisionId: RevisionId });
export const SettleCard = z.strictObject({ ...onCard, ownerUnitId: UnitId.nullable(), reviewDueOn: Day.nullable() });
/** Gives all cards of a unit to its successor. */
export const HandOverCards = z.strictObject({ commandId: CommandId, unitId: UnitId });
export const HandedOverView = z.strictObject({ unitId: UnitId, count: z.int() });
export const PresentOnCard = z.strictObject({ id: CardId });

/** The answer to a command on a card: its version, and the revision that it was about, where there is one. */
export const CardReceipt = z.strictObject({
  id: CardId,
  version: z.int(),
  revisionId: RevisionId.nullable(),
  revisionVersion: z.int().nullable(),
  status: RevisionStatus.nullable(),
});
export type CardReceipt = z.infer<typeof CardReceipt>;

// ---- accounts ----

/** An account number as typed, with or without "PL" and spaces; out: in groups, as it is printed. */
export const AccountNumber = z
  .string()
  .max(60)
  .transform((typed, ctx) => {
    const number = readAccountNumber(typed);
    if (number !== null) return number;
    ctx.addIssue({ code: "custom", message: "account-number-wrong" });
    return z.NEVER;
  });
const proposal = {
  commandId: CommandId,
  /** The change that is proposed. */
  id: AccountChangeId,
  accountId: AccountId,
  name: Words(LIMITS.line),
  number: AccountNumber,
  reason: Words(LIMITS.note),
};
/** A new account; its number stays empty until a second person has accepted it. */
export const AddAccount = z.strictObject({ ...proposal, key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/) });
export const ProposeAccount = z.strictObject({ ...proposal, version: Version });
export const DecideAccount = z.strictObject({ commandId: CommandId, id: AccountChangeId, isAccepted: z.boolean() });
export const AccountReceipt = z.strictObject({ id: AccountChangeId, accountId: AccountId, version: z.int() });

/** Changes of one account, or of all; `isOpen` leaves those that wait for a decision. Newest first, at most 200. */
export const ListAccountChanges = z.strictObject({ accountId: AccountId.nullable(), isOpen: z.boolean() });
export const AccountChangeView = z.strictObject({
  id: AccountChangeId,
  accountId: AccountId,
  key: z.string(),
  name: z.string(),
  number: z.string(),
  oldNumber: z.string(),
  reason: z.string(),
  proposedBy: PersonView.nullable(),
  proposedAt: Instant,
  decidedBy: PersonView.nullable(),
  decidedAt: Instant.nullable(),
  /** Null while it waits. */
  isAccepted: z.boolean().nullable(),
  /** Whether this person may decide it. */
  mayDecide: z.boolean(),
});
export type AccountChangeView = z.infer<typeof AccountChangeView>;
export const AccountChangesView = z.array(AccountChangeView);
