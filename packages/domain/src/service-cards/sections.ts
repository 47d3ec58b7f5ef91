/**
 * The sections of a service card, in the order in which a card is read. Each is a field of its content.
 *
 * Source  KRAKOW.md 4.1.
 */
export const CARD_SECTIONS = [
  "title",
  "symbol",
  "otherSymbols",
  "area",
  "description",
  "audience",
  "criteria",
  "steps",
  "documents",
  "fees",
  "places",
  "ways",
  "deadline",
  "result",
  "appeal",
  "eService",
  "forms",
  "legalBasis",
  "dataProtection",
  "cell",
  "notOurs",
  "related",
  "synonyms",
  "script",
  "questions",
  "categories",
  "internalNote",
] as const;
export type CardSection = (typeof CARD_SECTIONS)[number];

/** What may cost a caller money or a right when it is wrong: a change of it is published by a second person. */
export const SENSITIVE_SECTIONS: readonly CardSection[] = ["fees", "legalBasis"];

/** What never leaves the centre: units, messages and exports for others go without it. */
export const INTERNAL_SECTIONS: readonly CardSection[] = ["internalNote"];

/** What finds or files a card and is told to no caller: a change of it changes nothing of what somebody heard. */
export const UNTOLD_SECTIONS: readonly CardSection[] = [
  "symbol",
  "otherSymbols",
  "area",
  "related",
  "synonyms",
  "categories",
  "internalNote",
];

/** Fields of life that a card belongs to; one each, for browsing. */
export const CARD_AREAS = [
  "identity",
  "civil-status",
  "vehicles",
  "disability",
  "family",
  "housing-taxes",
  "business-events",
  "building-environment",
  "citizen-office",
] as const;
export type CardArea = (typeof CARD_AREAS)[number];

/** For whom a service is. */
export const AUDIENCES = [
  "resident",
  "foreigner",
  "business",
  "organisation",
  "owner",
  "parent",
  "senior",
  "disabled",
  "driver",
  "anyone",
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How a matter may be settled. */
export const WAYS = ["online", "in-person", "post", "phone"] as const;
export type Way = (typeof WAYS)[number];

/** Units of a term as a card promises it; `at-once` has no count. */
export const TERM_UNITS = ["at-once", "hour", "day", "working-day", "week", "month"] as const;
export type TermUnit = (typeof TERM_UNITS)[number];
