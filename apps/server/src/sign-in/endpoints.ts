import { Text } from "@kck/contracts";
import type { Reason } from "@kck/domain";
import { z } from "zod";
import { OIDC } from "./auth";
import { NewPassword } from "./new-password";

const typed = z.string().min(1).max(1_000);
const done = () => ({ isDone: true });

/** Whose wrong tries are counted: the e-mail that is sent, the person behind the second step, or who is signed in. */
export type CountedFor = "email" | "challenge" | "actor" | "nobody";

export type Endpoint = {
  readonly body: z.ZodType<Record<string, unknown>>;
  /** What better-auth is asked; by default what was sent. */
  readonly ask?: (body: Record<string, unknown>) => Record<string, unknown>;
  readonly counted: CountedFor;
  /** What the browser gets to know of better-auth's answer: never the token, never the account. */
  readonly answer: (body: Record<string, unknown>) => Record<string, unknown>;
  /** What a wrong try means here. */
  readonly wrong: { readonly reason: Reason; readonly fields: readonly string[] };
};

const empty = z
  .strictObject({})
  .nullish()
  .transform(() => ({}));
const code = z.strictObject({ code: z.string().min(6).max(20) });
const ownPassword = z.strictObject({ password: typed });
const wrongCode = { reason: "signed-out", fields: ["code"] } as const;
const wrongPassword = { reason: "bad-input", fields: ["password"] } as const;

/** Those of better-auth's endpoints that are reachable, each with exactly the input that it takes. All by POST. */
export const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  "/sign-in/email": {
    body: z.strictObject({ email: Text(320).min(3), password: typed }),
    counted: "email",
    answer: (body) => ({ twoFactor: body.twoFactorRedirect === true }),
    wrong: { reason: "signed-out", fields: ["email", "password"] },
  },
  "/sign-in/social": {
    body: empty,
    ask: () => ({ provider: OIDC, callbackURL: "/", errorCallbackURL: "/sign-in", disableRedirect: true }),
    counted: "nobody",
    answer: ({ url }) => ({ url }),
    wrong: { reason: "not-found", fields: [] },
  },
  "/sign-out": { body: empty, counted: "nobody", answer: done, wrong: { reason: "signed-out", fields: [] } },
  "/two-factor/verify-totp": { body: code, counted: "challenge", answer: done, wrong: wrongCode },
  "/two-factor/verify-backup-code": { body: code, counted: "challenge", answer: done, wrong: wrongCode },
  "/two-factor/enable": {
    body: ownPassword,
    ask: ({ password }) => ({ password, method: "totp" }),
    counted: "actor",
    answer: ({ totpURI, backupCodes }) => ({ totpURI, backupCodes }),
    wrong: wrongPassword,
  },
  "/two-factor/disable": { body: ownPassword, counted: "actor", answer: done, wrong: wrongPassword },
  "/two-factor/generate-backup-codes": {
    body: ownPassword,
    counted: "actor",
    answer: ({ backupCodes }) => ({ backupCodes }),
    wrong: wrongPassword,
  },
  "/change-password": {
    body: z.strictObject({ currentPassword: typed, newPassword: NewPassword }),
    ask: (body) => ({ ...body, revokeOtherSessions: true }),
    counted: "actor",
    answer: done,
    wrong: { reason: "bad-input", fields: ["currentPassword"] },
  },
};
