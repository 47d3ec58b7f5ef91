import { type ChannelsView, readPhone, showPhone } from "@kck/contracts";
import type { ContactDraft, NewsTo } from "./desk-draft";

/** `nobody`: the caller is not identified and cannot be counted; `nowhere`: counted, and news could reach nobody. */
export type News = { readonly to: "nobody" } | { readonly to: "nowhere" } | NewsTo;

/** The ways to a resident that are set up; none while the server has not said yet. */
export type Ways = Pick<ChannelsView, "email" | "sms">;
export const NO_WAYS: Ways = { email: false, sms: false };

/**
 * Where a caller would hear of the end of an event: under the number of the contact where SMS go out, else at the address that
 * is known of them. The server takes the same way when the event ends.
 */
export function newsFor(
  { caller, phone }: Pick<ContactDraft, "caller" | "phone">,
  ways: Ways,
  knownEmail: string | null,
): News {
  if (caller.tag === "anonymous") return { to: "nowhere" };
  const { e164 } = readPhone(phone);
  if (e164 !== null && ways.sms) return { to: "sms", at: e164 };
  if (caller.tag === "resident" && knownEmail !== null && ways.email) return { to: "email", at: knownEmail };
  return caller.tag === "unknown" && phone.trim() === "" ? { to: "nobody" } : { to: "nowhere" };
}

/** The number or the address as it is read back to the caller. */
export const showNewsTo = ({ to, at }: NewsTo): string => (to === "sms" ? showPhone(at) : at);
