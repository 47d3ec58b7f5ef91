import { type ChannelsView, readPhone, showPhone } from "@kck/contracts";
import type { ContactDraft, NewsTo } from "./desk-draft";

/**
 * `nobody`: the caller is not identified and cannot be counted; `nowhere`: counted, and news could reach nobody; `unknown`: the
 * server has not said yet which ways there are.
 */
export type News = { readonly to: "nobody" | "nowhere" | "unknown" } | NewsTo;

/** The ways to a resident that are set up. */
export type Ways = Pick<ChannelsView, "email" | "sms">;

/**
 * Where a caller would hear of the end of an event: under the number of the contact where SMS go out, else at the address that
 * is known of them. The server takes the same way when the event ends.
 *
 * Shapes  `undefined` is what the server has not said yet.
 */
export function newsFor(
  { caller, phone }: Pick<ContactDraft, "caller" | "phone">,
  ways: Ways | undefined,
  knownEmail: string | null | undefined,
): News {
  if (caller.tag === "anonymous") return { to: "nowhere" };
  if (caller.tag === "unknown" && phone.trim() === "") return { to: "nobody" };
  const { e164 } = readPhone(phone);
  const isKnown = caller.tag === "resident" && knownEmail !== null;
  if (ways === undefined) return { to: e164 !== null || isKnown ? "unknown" : "nowhere" };
  if (e164 !== null && ways.sms) return { to: "sms", at: e164 };
  if (!isKnown || !ways.email) return { to: "nowhere" };
  return knownEmail === undefined ? { to: "unknown" } : { to: "email", at: knownEmail };
}

/** The number or the address as it is read back to the caller. */
export const showNewsTo = ({ to, at }: NewsTo): string => (to === "sms" ? showPhone(at) : at);
