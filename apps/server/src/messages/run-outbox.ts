import { setTimeout as sleep } from "node:timers/promises";
import { deliverNext, type Gateways } from "@kck/api";
import type { Db } from "@kck/db";
import type { Logger } from "pino";
import type { Settings } from "../settings/settings";
import { openEmail } from "./email";
import { openSms } from "./sms";

/** A caller waits for the SMS on the phone; the question costs one look into a small index. */
const PAUSE_MS = 2_000;

const OUTCOMES = {
  sent: "a message was sent",
  again: "a message could not be sent and is tried again",
  failed: "a message could not be sent and is given up",
} as const;

export type OutboxParts = {
  readonly settings: Pick<Settings, "mail" | "sms">;
  readonly db: Db;
  readonly now: () => Date;
  readonly log: Logger;
  readonly pauseMs?: number;
};

/**
 * Sends what waits in the outbox for as long as the server runs, together with all other servers of the same database.
 *
 * Shapes  a function that stops it after the message that is under way.
 * Errors  a database that is away is asked again; the log holds codes and never a recipient.
 */
export function runOutbox({ settings, db, now, log, pauseMs = PAUSE_MS }: OutboxParts): () => Promise<void> {
  const email = settings.mail === null ? null : openEmail(settings.mail);
  const gateways: Gateways = {
    email: email?.send ?? null,
    sms: settings.sms === null ? null : openSms(settings.sms),
  };
  if (gateways.email === null && gateways.sms === null) return async () => undefined;
  const ending = new AbortController();
  const running = work();
  return async () => {
    ending.abort();
    await running;
    email?.close();
  };

  async function work(): Promise<void> {
    while (!ending.signal.aborted) {
      if (await deliver()) continue;
      await sleep(pauseMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  /** Whether there may be more. */
  async function deliver(): Promise<boolean> {
    try {
      const delivered = await deliverNext(db, now, gateways);
      if (delivered === null) return false;
      log[delivered.outcome === "sent" ? "info" : "warn"](delivered, OUTCOMES[delivered.outcome]);
      return true;
    } catch (error) {
      log.warn({ err: error }, "the outbox could not be read");
      return false;
    }
  }
}
