import type { Db } from "@kck/db";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { bearer } from "better-auth/plugins/bearer";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Oidc } from "../settings/settings";
import { hashPassword, verifyPassword } from "./password";
import { MAX_HOURS } from "./sessions";

export const AUTH_PATH = "/api/auth";
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;
/** The name of the issuer in better-auth's addresses: `/api/auth/callback/oidc`. */
export const OIDC = "oidc";

export type AuthParts = {
  readonly db: Db;
  readonly secret: string;
  readonly publicUrl: string;
  readonly oidc: Oidc | null;
  readonly log: (level: "debug" | "info" | "warn" | "error", message: string) => void;
};

async function isActive(db: Db, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { isActive: true } });
  return user?.isActive === true;
}

function oidcPlugins(oidc: Oidc | null) {
  if (oidc === null) return [];
  const { issuer, clientId, clientSecret, name } = oidc;
  return [
    genericOAuth({
      config: [
        {
          providerId: OIDC,
          name,
          discoveryUrl: `${issuer}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          clientId,
          clientSecret,
          scopes: ["openid", "email", "profile"],
          disableSignUp: true,
          disableProviderLogout: true,
        },
      ],
    }),
  ];
}

/**
 * better-auth over our own tables, with nothing switched on that the product does not use.
 *
 * Sessions last `MAX_HOURS` and are never prolonged here; the idle limit is kept by `knowSessions`. Counting tries and
 * refusing foreign sites happen before a request comes here.
 *
 * Errors  nobody is ever registered, neither by a password nor by an issuer.
 * Source  DESIGN.md section 5, "sign-in".
 */
export function createAuth({ db, secret, publicUrl, oidc, log }: AuthParts) {
  return betterAuth({
    appName: "KCK",
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    trustedOrigins: [publicUrl],
    database: prismaAdapter(db, { provider: "postgresql", transaction: true }),
    telemetry: { enabled: false },
    // Only the message: what follows it may name people.
    logger: { level: "warn", log: (level, message) => log(level, message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: MAX_HOURS * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: oidc?.trustsEmail ? [OIDC] : [] },
    },
    user: {
      additionalFields: { role: { type: "string", required: true, input: false, returned: false } },
      validateUserInfo: async ({ user, source }) => {
        if (source.action === "create-user") return { error: "unknown" };
        return typeof user.id === "string" && !(await isActive(db, user.id)) ? { error: "unknown" } : undefined;
      },
    },
    databaseHooks: {
      user: { create: { before: async () => false } },
      session: { create: { before: async ({ userId }) => ((await isActive(db, userId)) ? undefined : false) } },
      // The issuer's tokens are not needed once it has said who it is.
      account: {
        create: {
          before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
    },
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    advanced: {
      cookiePrefix: "kck",
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict" },
      // The way back from the issuer is a link from a foreign site, which a strict cookie does not follow.
      cookies: { state: { attributes: { sameSite: "lax" } } },
      ipAddress: { disableIpTracking: true },
      database: { generateId: false, validateSchema: true },
    },
    plugins: [twoFactor({ issuer: "KCK", accountLockout: { enabled: false } }), bearer(), ...oidcPlugins(oidc)],
  });
}
export type Auth = ReturnType<typeof createAuth>;
