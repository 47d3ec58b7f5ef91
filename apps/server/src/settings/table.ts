import { isIP } from "node:net";
import { z } from "zod";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** Ranges that have a name in Fastify's `trustProxy`. */
const NAMED_RANGES = new Set(["loopback", "linklocal", "uniquelocal"]);

function isProxy(range: string): boolean {
  if (NAMED_RANGES.has(range)) return true;
  const [address = "", prefix, ...rest] = range.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

const toUrl = (text: string) => (URL.canParse(text) ? new URL(text) : null);
const isWeb = (url: URL | null) => url?.protocol === "https:" || url?.protocol === "http:";
const isOrigin = (text: string) => isWeb(toUrl(text)) && toUrl(text)?.href === `${toUrl(text)?.origin}/`;
const isPostgres = (text: string) => /^postgres(ql)?:$/.test(toUrl(text)?.protocol ?? "");
const isTileTemplate = (text: string) =>
  isWeb(toUrl(text)) && ["{z}", "{x}", "{y}"].every((part) => text.includes(part)) && !/[\s;,'"]/.test(text);

const isCardTemplate = (text: string) =>
  isWeb(toUrl(text.replace("{symbol}", "SA-10"))) && text.includes("{symbol}") && !/\s/.test(text);
const isSmtp = (text: string) => /^smtps?:$/.test(toUrl(text)?.protocol ?? "") && toUrl(text)?.hostname !== "";
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** What is sent there is read by nobody on the way. */
const isPrivate = (url: URL | null) =>
  url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname));

const anyText = z.string();
const onOff = z.enum(["on", "off"]).transform((word) => word === "on");
const webAddress = z.string().refine((text) => isWeb(toUrl(text)));
const postgresAddress = z.string().refine(isPostgres);

/**
 * Every setting: how its text is read, and what a refusal says it must be. A value is never repeated in the refusal,
 * because some are secrets. Its default and its one sentence stand in `docs/settings.md`.
 */
export const SETTINGS = {
  PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
    must: "be a whole number from 0 to 65535",
  },
  HOST: { schema: z.string().regex(/^[\w.:-]+$/), must: "be a host name or an IP address" },
  NODE_ENV: { schema: anyText, must: "be a word" },
  KCK_DATA: { schema: anyText, must: "be a folder" },
  KCK_DEMO: { schema: onOff, must: "be on or off" },
  KCK_LOG: { schema: z.enum(LEVELS), must: `be one of ${LEVELS.join(", ")}` },
  DATABASE_URL: { schema: postgresAddress, must: "be an address such as postgresql://user:password@host:5432/kck" },
  DATABASE_OWNER_URL: {
    schema: postgresAddress,
    must: "be an address such as postgresql://owner:password@host:5432/kck",
  },
  KCK_PUBLIC_URL: {
    schema: z
      .string()
      .refine(isOrigin)
      .transform((text) => new URL(text).origin),
    must: "be an address without a path, such as https://kck.example.pl",
  },
  KCK_TRUST_PROXY: {
    schema: z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine((ranges) => ranges.every(isProxy)),
    must: "be IP addresses or ranges with commas between, such as 10.0.0.5, 192.168.0.0/16",
  },
  KCK_SECRET: { schema: z.string().min(32), must: "have at least 32 characters" },
  KCK_FILES: { schema: anyText, must: "be a folder" },
  KCK_TILES: {
    schema: z.string().refine(isTileTemplate),
    must: "be an address with {z}, {x} and {y}, such as https://tiles.example.pl/{z}/{x}/{y}.png",
  },
  KCK_TILES_CREDIT: { schema: z.string().max(120), must: "have at most 120 characters" },
  KCK_CARD_URL: {
    schema: z.string().refine(isCardTemplate),
    must: "be an address with {symbol}, such as https://bip.krakow.pl/uslugi/{symbol}",
  },
  SMTP_URL: {
    schema: z.string().refine(isSmtp),
    must: "be an address such as smtps://user:password@mail.example.pl:465",
  },
  SMTP_FROM: { schema: z.email(), must: "be an e-mail address" },
  SMS_GATEWAY_URL: {
    schema: z.string().refine((text) => isPrivate(toUrl(text))),
    must: "be an https address, or an http address of this machine",
  },
  SMS_GATEWAY_TOKEN: { schema: anyText, must: "be the token that the gateway gave to KCK" },
  KCK_OIDC_ISSUER: { schema: webAddress, must: "be the address of an OpenID Connect issuer" },
  KCK_OIDC_CLIENT_ID: { schema: anyText, must: "be the name under which the issuer knows KCK" },
  KCK_OIDC_CLIENT_SECRET: { schema: anyText, must: "be the secret that the issuer gave to KCK" },
  KCK_OIDC_NAME: { schema: z.string().max(60), must: "have at most 60 characters" },
  KCK_OIDC_TRUST_EMAIL: { schema: onOff, must: "be on or off" },
} as const;

export type SettingName = keyof typeof SETTINGS;
/** The settings that are there, each as its schema read it. */
export type Given = { [Name in SettingName]?: z.output<(typeof SETTINGS)[Name]["schema"]> };
