import type { CardSection } from "../service-cards/sections";

/** What of a card can be sent to a caller as text, in the order of the message. The rest finds or files the card. */
export const SENDABLE_SECTIONS = [
  "notOurs",
  "description",
  "criteria",
  "steps",
  "documents",
  "fees",
  "places",
  "deadline",
  "result",
  "appeal",
  "eService",
  "forms",
  "questions",
  "script",
  "legalBasis",
  "dataProtection",
] as const satisfies readonly CardSection[];
export type SendableSection = (typeof SENDABLE_SECTIONS)[number];

/** What a message with the whole card leaves out: what is read aloud says the same shorter, and law is for whoever asks. */
const ONLY_ASKED: readonly SendableSection[] = ["script", "legalBasis", "dataProtection"];

export const isSendable = (section: CardSection): section is SendableSection =>
  SENDABLE_SECTIONS.some((sendable) => sendable === section);

/** The sections of a message: the one that was asked for, or the card. */
export function sectionsOfMessage(section: SendableSection | null): readonly SendableSection[] {
  return section === null ? SENDABLE_SECTIONS.filter((one) => !ONLY_ASKED.includes(one)) : [section];
}
