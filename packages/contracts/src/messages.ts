import { isSendable, MESSAGE_CHANNELS, MESSAGE_STATUSES } from "@kck/domain";
import { z } from "zod";
import { CommandId, ContactId, Instant, LIMITS, Words } from "./primitives";
import { CardId, CardSection, RevisionId } from "./service-cards";

export const MessageId = z.uuidv7().brand<"Message">();
export type MessageId = z.infer<typeof MessageId>;
export const MessageChannel = z.enum(MESSAGE_CHANNELS);
export type MessageChannel = z.infer<typeof MessageChannel>;

/** Which ways to a resident are set up, and where cards stand for everybody: `{symbol}` is the card's symbol. */
export const ChannelsView = z.strictObject({ email: z.boolean(), sms: z.boolean(), cardUrl: z.string().nullable() });
export type ChannelsView = z.infer<typeof ChannelsView>;

/**
 * Sends a card's public link, or its text: all of it, or one section that is not internal. By SMS a text is cut where
 * it grows too long.
 * Errors  `channel-off` where the channel is not set up, `link-missing` where the card stands nowhere in public,
 *         `bad-input` for a recipient that is none.
 */
export const SendCard = z.strictObject({
  commandId: CommandId,
  id: MessageId,
  cardId: CardId,
  /** The revision on the screen, so that exactly this text is sent. */
  revisionId: RevisionId,
  what: z.enum(["link", "text"]),
  section: CardSection.refine(isSendable, { error: "bad-input" }).nullable(),
  channel: MessageChannel,
  /** An e-mail address or a phone number as typed. */
  recipient: Words(LIMITS.line),
  /** The person's own contact; null outside of one. */
  contactId: ContactId.nullable(),
});
export type SendCard = z.infer<typeof SendCard>;
export const MessageReceipt = z.strictObject({ id: MessageId });

/** A message on its way, without whom it goes to and what it says. */
export const MessageView = z.strictObject({
  id: z.uuid(),
  channel: MessageChannel,
  cardId: CardId.nullable(),
  status: z.enum(MESSAGE_STATUSES),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});
export type MessageView = z.infer<typeof MessageView>;
