import { z } from "zod";
import { askRoute } from "./http";

const Done = z.object({ isDone: z.literal(true) });

export const SignInOptions = z.object({
  oidc: z.object({ name: z.string() }).nullable(),
  isDemonstration: z.boolean(),
  /** The people of the demonstration and the password that they share; there in the demonstration only. */
  demonstration: z
    .object({
      password: z.string(),
      accounts: z.array(
        z.object({ name: z.string(), email: z.string(), role: z.string(), unit: z.string().nullable() }),
      ),
    })
    .optional(),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

const underWay = new Set<Promise<unknown>>();

/** Notes a request whose answer may bring another session; until it is here, nobody can say whether one has ended. */
function renewing<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const answered: Promise<unknown> = asked.then(
    () => underWay.delete(answered),
    () => underWay.delete(answered),
  );
  underWay.add(answered);
  return asked;
}

/** Waits until every session that was asked for is here. */
export async function sessionsSettled(): Promise<void> {
  await Promise.all(underWay);
}

const BackupCodes = z.object({ backupCodes: z.array(z.string()) });

/** Everything around signing in: plain routes of the server, for they set and end the session itself. */
export const auth = {
  options: () => askRoute("/api/sign-in-options", SignInOptions),
  /** Answers whether a code of the second factor is still owed. */
  signIn: (email: string, password: string) =>
    askRoute("/api/auth/sign-in/email", z.object({ twoFactor: z.boolean() }), { email, password }),
  verifyCode: (code: string) => renewing(askRoute("/api/auth/two-factor/verify-totp", Done, { code })),
  verifyBackupCode: (code: string) => askRoute("/api/auth/two-factor/verify-backup-code", Done, { code }),
  /** Answers where the organisation's own sign-in is. */
  signInElsewhere: () => askRoute("/api/auth/sign-in/social", z.object({ url: z.url() }), {}),
  signOut: () => askRoute("/api/auth/sign-out", Done, {}),
  enableTwoFactor: (password: string) =>
    renewing(askRoute("/api/auth/two-factor/enable", BackupCodes.extend({ totpURI: z.string() }), { password })),
  disableTwoFactor: (password: string) => renewing(askRoute("/api/auth/two-factor/disable", Done, { password })),
  newBackupCodes: (password: string) =>
    askRoute("/api/auth/two-factor/generate-backup-codes", BackupCodes, { password }),
  changePassword: (currentPassword: string, newPassword: string) =>
    renewing(askRoute("/api/auth/change-password", Done, { currentPassword, newPassword })),
  acceptInvitation: (token: string, password: string) => askRoute("/api/invitation", Done, { token, password }),
};
