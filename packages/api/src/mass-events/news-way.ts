import type { MessageChannel } from "@kck/domain";
import type { Outbox } from "../messages/outbox";

export type Recipient = { readonly channel: MessageChannel; readonly recipient: string };

/** The way on which somebody hears of the end of an event: to their number where SMS go out, else to their address; null for none. */
export function newsWay(
  { phone, email }: { readonly phone: string | null; readonly email: string | null },
  outbox: Outbox | null | undefined,
): Recipient | null {
  if (phone !== null && outbox?.sms) return { channel: "sms", recipient: phone };
  return email !== null && outbox?.email ? { channel: "email", recipient: email } : null;
}
