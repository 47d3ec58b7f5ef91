import { join, resolve } from "node:path";
import { z } from "zod";
import { type Given, SETTINGS, type SettingName } from "./table";

/** A setting that cannot be used. `message` is one sentence, fit to be printed alone; it never holds the value. */
export class BadSetting extends Error {
  override readonly name = "BadSetting";
}

export type Oidc = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button of the sign-in screen says. */
  readonly name: string;
  /** Whether an e-mail counts that the issuer does not call verified. */
  readonly trustsEmail: boolean;
};

/** Where pictures of the map come from: an address with `{z}`, `{x}` and `{y}`, and whose map it is. */
export type Tiles = { readonly template: string; readonly credit: string };

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** False where it is the default, which may be moved where PostgreSQL could not enter it. */
  readonly isDataFolderGiven: boolean;
  readonly filesFolder: string;
  readonly isProduction: boolean;
  readonly isDemonstration: boolean;
  readonly logLevel: NonNullable<Given["KCK_LOG"]>;
  readonly database: { readonly kind: "embedded" } | { readonly kind: "address"; url: string; ownerUrl: string };
  /** Where browsers find the server; null means at the address on which it listens. */
  readonly publicUrl: string | null;
  /** Proxies whose word about the client's address is believed; empty means nobody's. */
  readonly trustedProxies: readonly string[];
  /** Null means: the one that is kept in the data folder, made at the first start. */
  readonly secret: string | null;
  readonly tiles: Tiles | null;
  readonly oidc: Oidc | null;
  /** Where a service card stands for everybody; `{symbol}` is its symbol. */
  readonly cardUrl: string;
  /** Null: no e-mail goes out. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Null: no SMS goes out. */
  readonly sms: { readonly url: string; readonly token: string } | null;
};

/** Source: KRAKOW.md 4.1, the page of a card. */
const CARD_URL = "https://bip.krakow.pl/uslugi/{symbol}";

/**
 * Reads all settings at once.
 *
 * Shapes  the environment's texts, where an empty one counts as absent, and the folder of the checkout.
 * Errors  BadSetting with one sentence about the first setting that cannot be used.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>, root: string): Settings {
  const given = readGiven(env);
  const isProduction = given.NODE_ENV === "production";
  const database = readDatabase(given);
  if (given.KCK_DEMO && isProduction) {
    throw new BadSetting(
      "KCK_DEMO is refused when NODE_ENV is production: everybody knows the demonstration passwords.",
    );
  }
  const dataFolder = resolve(root, given.KCK_DATA ?? ".kck");
  return {
    port: given.PORT ?? 4155,
    host: given.HOST ?? "127.0.0.1",
    dataFolder,
    isDataFolderGiven: given.KCK_DATA !== undefined,
    filesFolder: given.KCK_FILES === undefined ? join(dataFolder, "files") : resolve(root, given.KCK_FILES),
    isProduction,
    isDemonstration: given.KCK_DEMO ?? (database.kind === "embedded" && !isProduction),
    logLevel: given.KCK_LOG ?? "info",
    database,
    publicUrl: given.KCK_PUBLIC_URL ?? null,
    trustedProxies: given.KCK_TRUST_PROXY ?? [],
    secret: given.KCK_SECRET ?? null,
    tiles: readTiles(given),
    oidc: readOidc(given),
    cardUrl: given.KCK_CARD_URL ?? CARD_URL,
    mail: readMail(given),
    sms: readSms(given),
  };
}

function readMail({ SMTP_URL: url, SMTP_FROM: from }: Given): Settings["mail"] {
  if (url === undefined && from === undefined) return null;
  if (url === undefined || from === undefined) throw new BadSetting("SMTP_URL and SMTP_FROM need each other.");
  return { url, from };
}

function readSms({ SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token }: Given): Settings["sms"] {
  if (url === undefined && token === undefined) return null;
  if (url === undefined || token === undefined) {
    throw new BadSetting("SMS_GATEWAY_URL and SMS_GATEWAY_TOKEN need each other.");
  }
  return { url, token };
}

function readGiven(env: Readonly<Record<string, string | undefined>>): Given {
  const names = Object.keys(SETTINGS) as SettingName[]; // the table's own keys
  const shape = Object.fromEntries(names.map((name) => [name, SETTINGS[name].schema.optional()]));
  const texts = names.flatMap((name) => (env[name]?.trim() ? [[name, env[name]?.trim()]] : []));
  const read = z.object(shape).safeParse(Object.fromEntries(texts));
  if (read.success) return read.data as Given; // the shape is the table's, key by key
  const name = names.find((candidate) => candidate === read.error.issues[0]?.path[0]) ?? "PORT";
  throw new BadSetting(`${name} must ${SETTINGS[name].must}.`);
}

function readDatabase(given: Given): Settings["database"] {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = given;
  if (url !== undefined) return { kind: "address", url, ownerUrl: ownerUrl ?? url };
  if (ownerUrl !== undefined) throw new BadSetting("DATABASE_OWNER_URL needs DATABASE_URL beside it.");
  return { kind: "embedded" };
}

function readTiles({ KCK_TILES: template, KCK_TILES_CREDIT: credit }: Given): Tiles | null {
  if (template !== undefined) return { template, credit: credit ?? new URL(template).hostname };
  if (credit !== undefined) throw new BadSetting("KCK_TILES_CREDIT needs KCK_TILES beside it.");
  return null;
}

function readOidc(given: Given): Oidc | null {
  const { KCK_OIDC_ISSUER: issuer, KCK_OIDC_CLIENT_ID: clientId, KCK_OIDC_CLIENT_SECRET: clientSecret } = given;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new BadSetting("KCK_OIDC_ISSUER, KCK_OIDC_CLIENT_ID and KCK_OIDC_CLIENT_SECRET need each other.");
  }
  const name = given.KCK_OIDC_NAME ?? new URL(issuer).hostname;
  return {
    issuer: issuer.replace(/\/$/, ""),
    clientId,
    clientSecret,
    name,
    trustsEmail: given.KCK_OIDC_TRUST_EMAIL ?? false,
  };
}
