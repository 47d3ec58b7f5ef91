import type { Gateway } from "@kck/api";

const PATIENCE_MS = 15_000;
/** Refusals that another try may overcome: too early, too many, and a token that the operator has to put right. */
const PASSING = new Set([401, 403, 408, 425, 429]);

/**
 * Hands messages over to a gateway for SMS: `POST` with JSON `{to, text}`, the token as `Authorization: Bearer`, and
 * the message's id as `Idempotency-Key`, so that one that is sent again after a crash can be told apart.
 *
 * Units   15 s for the answer.
 * Errors  never throws: 4xx is final but for a few, whatever else goes wrong is tried again. A redirect is not followed,
 *         since nobody said that its target may know the number.
 */
export function openSms({ url, token }: { url: string; token: string }): Gateway {
  return async ({ id, recipient, body }) => {
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": id },
        body: JSON.stringify({ to: recipient, text: body }),
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await answer.body?.cancel();
      if (answer.ok) return { isSent: true };
      const isFinal = answer.status >= 400 && answer.status < 500 && !PASSING.has(answer.status);
      return { isSent: false, code: `http-${answer.status}`, isFinal };
    } catch {
      return { isSent: false, code: "unreachable", isFinal: false };
    }
  };
}
