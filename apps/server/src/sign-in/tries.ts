import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Pool } from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";

/** From which wrong try the waits begin, and which one locks. Source: the issue, "Sign-in". */
export const SLOW_FROM = 5;
export const LOCK_AT = 10;
export const LOCK_SECONDS = 15 * 60;
/** Wrong tries of one address, which may be a whole office behind one router, in a quarter of an hour. */
export const TRIES_OF_ADDRESS = 100;
/** How long wrong tries are remembered when no right one comes between. */
const REMEMBER_SECONDS = 60 * 60;

/** Whose try it is: digests, so that the table of counts names nobody. */
export type Person = { readonly account: string; readonly address: string };
export type Verdict =
  | { readonly isAllowed: true; readonly count: number }
  | { readonly isAllowed: false; readonly reason: "too-many-requests" | "locked"; readonly retryAfterSeconds: number };

const waitSeconds = (count: number) => 2 ** (count - SLOW_FROM + 1);
const inSeconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000));

/** IPv6 hosts have whole networks to choose from, so the first 64 bits count as one address. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address;
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...(address.includes("::") ? zeros : []), ...right].slice(0, 4).join(":");
}

/**
 * Counts the tries of signing in, in PostgreSQL, so that every server knows of them.
 *
 * A try is counted before it is judged and forgotten when it was right; a hundred at once are therefore not judged
 * before the tenth has locked. Tries during a wait or a lock are not judged at all.
 *
 * Units   waits of 2, 4, 8, 16 and 32 s after the fifth to ninth wrong try; 15 minutes after the tenth.
 * Errors  whatever PostgreSQL says; then nobody signs in.
 */
export function countTries(pool: Pool, secret: string) {
  const store = { storeClient: pool, storeType: "pool", tableName: "rate_limit", tableCreated: true } as const;
  const counts = new RateLimiterPostgres({ ...store, keyPrefix: "tries", points: LOCK_AT, duration: REMEMBER_SECONDS });
  const waits = new RateLimiterPostgres({ ...store, keyPrefix: "wait", points: 1, duration: REMEMBER_SECONDS });
  const addresses = new RateLimiterPostgres({
    ...store,
    keyPrefix: "address",
    points: TRIES_OF_ADDRESS,
    duration: LOCK_SECONDS,
  });
  const digest = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");

  return {
    personOf: (email: string, address: string): Person => ({
      account: digest(email.trim().toLowerCase()),
      address: digest(networkOf(address)),
    }),

    async begin(person: Person): Promise<Verdict> {
      const [wait, address] = await Promise.all([waits.get(person.account), addresses.get(person.address)]);
      const held = [wait, address].find(
        (found) => found !== null && found.consumedPoints > 0 && found.remainingPoints === 0,
      );
      if (held)
        return { isAllowed: false, reason: "too-many-requests", retryAfterSeconds: inSeconds(held.msBeforeNext) };
      const tries = await counts.penalty(person.account);
      if (tries.consumedPoints <= LOCK_AT) return { isAllowed: true, count: tries.consumedPoints };
      return { isAllowed: false, reason: "locked", retryAfterSeconds: inSeconds(tries.msBeforeNext) };
    },

    /** Answers whether this try was the one that locks. */
    async wasWrong(person: Person, count: number): Promise<boolean> {
      await addresses.penalty(person.address);
      if (count >= SLOW_FROM && count < LOCK_AT) await waits.block(person.account, waitSeconds(count));
      if (count !== LOCK_AT) return false;
      await counts.block(person.account, LOCK_SECONDS);
      return true;
    },

    /** Takes a try back that was neither right nor wrong. */
    async wasNeither(person: Person): Promise<void> {
      await counts.reward(person.account);
    },

    async wasRight(person: Person): Promise<void> {
      await Promise.all([counts.delete(person.account), waits.delete(person.account)]);
    },
  };
}
export type Tries = ReturnType<typeof countTries>;
