import { AUDIENCES, CARD_AREAS, CARD_SECTIONS, TERM_UNITS, WAYS } from "@kck/domain";
import { z } from "zod";
import { Mark } from "./catalog";
import { Day, Instant, LIMITS, Text, UnitId, UserId, Words } from "./primitives";

export const CardId = z.uuid().brand<"Card">();
export const RevisionId = z.uuid().brand<"Revision">();
export const AccountId = z.uuid().brand<"Account">();
export type CardId = z.infer<typeof CardId>;
export type RevisionId = z.infer<typeof RevisionId>;
export type AccountId = z.infer<typeof AccountId>;

/** The lasting name of a card, also in files: its symbol, or a department and a short word ("SA-10", "SA:wymeldowanie"). */
export const CardKey = z.string().regex(/^[\p{Lu}\p{Ll}\d][\p{L}\d:-]{0,79}$/u);
export const CardSection = z.enum(CARD_SECTIONS);
export const CardArea = z.enum(CARD_AREAS);
export const Audience = z.enum(AUDIENCES);
export const Way = z.enum(WAYS);

export const CARD_LIMITS = { text: 6_000, rows: 60, symbol: 24, sumGrosze: 1_000_000_000 } as const;

const Line = Words(LIMITS.line);
const Prose = Text(CARD_LIMITS.text);
const rows = <Row extends z.ZodType>(row: Row) => z.array(row).max(CARD_LIMITS.rows);
/** A link that a caller is sent to: https, in one piece, without a name or password in it. */
export const Link = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(500)
  .refine((text) => !/^https:[/][/][^/?#]*@/.test(text), { error: "bad-input" })
  // An address forgives blanks and control signs, and hides what comes after them.
  .refine((text) => !/[\s\p{C}]/u.test(text), { error: "text-not-allowed" });

const DocumentRow = z.strictObject({
  name: Words(500),
  inCase: Text(300).nullable(),
  forWhom: Text(200).nullable(),
  mark: Mark,
});
const FeeRow = z.strictObject({
  title: Words(300),
  /** Null where it is no fixed sum; then `words` say what it is. 0 is "free of charge". */
  amountGrosze: z.int().min(0).max(CARD_LIMITS.sumGrosze).nullable(),
  words: Text(500).nullable(),
  /** How it is paid: cash desk, transfer, card. */
  form: Text(LIMITS.line).nullable(),
  /** The account by its key; its number stands in one place only. */
  account: Words(60).nullable(),
  mark: Mark,
});
const PlaceRow = z.strictObject({
  name: Line,
  address: Text(LIMITS.line),
  hours: Text(300),
  appointment: Text(300).nullable(),
  phone: Text(60).nullable(),
  mark: Mark,
});
const LawRow = z.strictObject({ act: Words(500), reference: Text(LIMITS.line), mark: Mark });
const Deadline = z.strictObject({
  words: Text(500),
  rule: z
    .strictObject({ count: z.int().min(0).max(400), unit: z.enum(TERM_UNITS), from: Text(LIMITS.line) })
    .nullable(),
});

/**
 * What a card says, section by section; a section that is not known is empty.
 *
 * Units   sums in grosze.
 * Source  KRAKOW.md 4.1.
 */
export const CardContent = z.strictObject({
  title: Line,
  /** As printed ("SA-10"); null where only the department is known. */
  symbol: Text(CARD_LIMITS.symbol).nullable(),
  /** Further symbols of the same card ("SC-3" beside "SC-2"). */
  otherSymbols: rows(Words(CARD_LIMITS.symbol)),
  area: CardArea,
  /** Plain words, as to a caller. */
  description: Prose,
  audience: rows(Audience),
  criteria: Prose,
  steps: rows(Words(1_000)),
  documents: rows(DocumentRow),
  fees: rows(FeeRow),
  places: rows(PlaceRow),
  ways: rows(Way),
  deadline: Deadline,
  /** What one gets. */
  result: Prose,
  appeal: Prose,
  eService: z.strictObject({ name: Line, url: Link.nullable(), words: Text(1_000) }).nullable(),
  forms: rows(z.strictObject({ name: Line, url: Link.nullable() })),
  legalBasis: rows(LawRow),
  dataProtection: Prose,
  /** Symbol of the cell within the responsible unit ("SA-08"). */
  cell: Text(CARD_LIMITS.symbol).nullable(),
  /** Who settles it instead, where it is not the city. */
  notOurs: z
    .strictObject({ who: Line, number: Text(60).nullable(), url: Link.nullable(), words: Text(1_000) })
    .nullable(),
  related: rows(CardKey),
  synonyms: rows(Line),
  /** What is read aloud: up to three sentences. */
  script: z.array(Words(500)).max(3),
  questions: rows(z.strictObject({ question: Words(500), answer: Words(2_000) })),
  /** Codes of intake categories: "this is an intervention, log it". */
  categories: rows(Words(20)),
  /** For the centre alone. */
  internalNote: Prose,
});
export type CardContent = z.infer<typeof CardContent>;

/** When a section was last compared with its source, by whom, and how sure it is. */
export const SectionCheck = z.strictObject({ on: z.iso.date(), byId: UserId.nullable(), mark: Mark });
export type SectionCheck = z.infer<typeof SectionCheck>;
export const SectionChecks = z.partialRecord(CardSection, SectionCheck);
export type SectionChecks = z.infer<typeof SectionChecks>;

/** One card in a file: what an export holds and an import takes. Units, accounts and cards stand by their keys. */
export const CardFile = z.strictObject({
  key: CardKey,
  owner: z.string().max(40).nullable(),
  isExample: z.boolean(),
  reviewDueOn: Day.nullable(),
  content: CardContent,
  checks: z.partialRecord(CardSection, SectionCheck.omit({ byId: true })),
});
export type CardFile = z.infer<typeof CardFile>;

/** The one file of import and export. */
export const CardsFile = z.strictObject({
  format: z.literal("kck-service-cards"),
  version: z.literal(1),
  accounts: z.array(
    z.strictObject({
      key: z.string().min(1).max(60),
      name: Line,
      number: z.string().max(40),
      mark: Mark,
      checkedOn: z.iso.date(),
    }),
  ),
  cards: z.array(CardFile),
});
export type CardsFile = z.infer<typeof CardsFile>;

/** A published card as the desk keeps it. `internalNote` is empty for whoever is not of the centre. */
export const CardView = z.strictObject({
  id: CardId,
  key: CardKey,
  ownerUnitId: UnitId.nullable(),
  /** Example data, to be compared with the city's bulletin (BIP) before anybody relies on it. */
  isExample: z.boolean(),
  revisionId: RevisionId,
  revision: z.int().positive(),
  publishedAt: Instant,
  reviewDueOn: z.iso.date().nullable(),
  content: CardContent,
  checks: SectionChecks,
});
export type CardView = z.infer<typeof CardView>;

/** An account for fees, kept once; the number in groups as it is printed. */
export const AccountView = z.strictObject({
  id: AccountId,
  key: z.string(),
  name: z.string(),
  number: z.string(),
  mark: Mark,
  checkedOn: z.iso.date(),
  version: z.int(),
});
export type AccountView = z.infer<typeof AccountView>;
