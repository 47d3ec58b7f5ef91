export const MESSAGE_CHANNELS = ["email", "sms"] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const MESSAGE_STATUSES = ["waiting", "sent", "failed"] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

const MINUTE_MS = 60_000;
/** How long a message waits after each try that failed; after the last it is given up. */
const WAITS_MINUTES = [1, 5, 15, 60, 240, 720] as const;

/**
 * When a message is tried again.
 *
 * Shapes  how many tries there were, the one that is just beginning included; the instant, or null after the last.
 * Units   minutes between tries: 1, 5, 15, 60, 240, 720, so that a gateway may be away for most of a day.
 * Errors  never throws.
 */
export function nextTryAt(attempts: number, now: Date): Date | null {
  const minutes = WAITS_MINUTES[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}
