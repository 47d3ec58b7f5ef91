import { readPhone } from "@kck/contracts";
import type { ContactDraft } from "./desk-draft";

/** `nobody`: the caller is not identified and cannot be counted; `nowhere`: counted, and news could reach nobody. */
export type News =
  | { readonly to: "nobody" }
  | { readonly to: "nowhere" }
  | { readonly to: "phone"; readonly phone: string };

/** Where a caller would hear of the end of an event: the number of the contact, if it can be read as one. */
export function newsFor({ caller, phone }: Pick<ContactDraft, "caller" | "phone">): News {
  if (caller.tag === "anonymous") return { to: "nowhere" };
  const { e164 } = readPhone(phone);
  if (e164 !== null) return { to: "phone", phone: e164 };
  return caller.tag === "unknown" && phone.trim() === "" ? { to: "nobody" } : { to: "nowhere" };
}
