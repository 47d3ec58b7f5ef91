import { isIPv4 } from "node:net";
import { parseUrl } from "./origin";

export const DEFAULT_SERVER = "http://127.0.0.1:4155";

export type ServerAddress = { ok: true; origin: string } | { ok: false; refusal: AddressRefusal };
export type AddressRefusal = "not-an-address" | "https-needed" | "only-an-origin";

/**
 * Reads the address of the server.
 *
 * Shapes  in: what stands in the setting; out: the origin (scheme, host, port) or a refusal.
 * Errors  never throws. `https-needed`: plain http leaves this machine, where the token could be read on the way;
 *         `only-an-origin`: a path, query or credentials, none of which would be used.
 */
export function parseServerAddress(text: string): ServerAddress {
  const url = parseUrl(text);
  if (url === null) return { ok: false, refusal: "not-an-address" };
  if (url.protocol !== "http:" && url.protocol !== "https:") return { ok: false, refusal: "not-an-address" };
  if (url.protocol === "http:" && !isLoopback(url.hostname)) return { ok: false, refusal: "https-needed" };
  const rest = url.pathname.slice(1) + url.search + url.hash + url.username + url.password;
  if (rest !== "") return { ok: false, refusal: "only-an-origin" };
  return { ok: true, origin: url.origin };
}

/** `URL` has already written 127.1 and the like as four numbers. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
}
