import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../root";
import { keptSecret } from "./secret";
import { readSettings } from "./settings";
import { SETTINGS } from "./table";

const read = (env: Record<string, string>) => readSettings(env, "/srv/kck");
const ADDRESS = "postgresql://kck:secret-word@db.example.pl:5432/kck";
const OIDC = { KCK_OIDC_ISSUER: "https://login.example.pl/", KCK_OIDC_CLIENT_ID: "kck", KCK_OIDC_CLIENT_SECRET: "s" };

test("with no settings at all, one machine serves itself from the checkout", () => {
  expect(read({})).toMatchObject({
    port: 4155,
    host: "127.0.0.1",
    dataFolder: "/srv/kck/.kck",
    filesFolder: "/srv/kck/.kck/files",
    isDemonstration: true,
    logLevel: "info",
    database: { kind: "embedded" },
    trustedProxies: [],
    oidc: null,
  });
});

test("demonstration data is on with the embedded database and off with any other, unless said otherwise", () => {
  expect(read({ DATABASE_URL: ADDRESS }).isDemonstration).toBe(false);
  expect(read({ DATABASE_URL: ADDRESS, KCK_DEMO: "on" }).isDemonstration).toBe(true);
  expect(read({ KCK_DEMO: "off" }).isDemonstration).toBe(false);
  expect(read({ NODE_ENV: "production" }).isDemonstration).toBe(false);
});

test("in production the demonstration is refused", () => {
  expect(() => read({ NODE_ENV: "production", KCK_DEMO: "on" })).toThrow(
    /^KCK_DEMO is refused when NODE_ENV is production/,
  );
});

test("an empty text counts as no setting", () => {
  expect(read({ PORT: "", KCK_LOG: "  " })).toMatchObject({ port: 4155, logLevel: "info" });
});

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["HOST", "http://localhost"],
  ["KCK_DEMO", "yes"],
  ["KCK_LOG", "loud"],
  ["DATABASE_URL", "mysql://root@localhost/kck"],
  ["DATABASE_OWNER_URL", "kck-at-db"],
  ["KCK_PUBLIC_URL", "https://kck.example.pl/app"],
  ["KCK_PUBLIC_URL", "javascript:alert(1)"],
  ["KCK_TRUST_PROXY", "10.0.0.0/33"],
  ["KCK_TRUST_PROXY", "true"],
  ["KCK_SECRET", "short-secret"],
  ["KCK_TILES", "https://tiles.example.pl/map.png"],
  ["KCK_TILES", "https://tiles.example.pl; script-src *;/{z}/{x}/{y}"],
  ["KCK_CARD_URL", "https://bip.example.pl/uslugi"],
  ["SMTP_URL", "https://mail.example.pl"],
  ["SMTP_FROM", "Kontakt"],
  ["SMS_GATEWAY_URL", "http://sms.example.pl/send"],
  ["KCK_OIDC_ISSUER", "login.example.pl"],
  ["KCK_OIDC_NAME", "x".repeat(61)],
  ["KCK_OIDC_TRUST_EMAIL", "sometimes"],
])("%s refuses %s with one sentence that names the setting and never the value", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
  expect(() => read({ [name]: value })).not.toThrow(value);
});

test("settings that need each other are refused alone", () => {
  expect(() => read({ SMTP_URL: "smtp://mail.example.pl" })).toThrow("SMTP_URL and SMTP_FROM need each other.");
  expect(() => read({ SMS_GATEWAY_TOKEN: "t" })).toThrow("SMS_GATEWAY_URL and SMS_GATEWAY_TOKEN need each other.");
  expect(() => read({ DATABASE_OWNER_URL: ADDRESS })).toThrow("DATABASE_OWNER_URL needs DATABASE_URL beside it.");
  expect(() => read({ KCK_OIDC_CLIENT_ID: "kck" })).toThrow(/need each other\.$/);
  expect(() => read({ KCK_TILES_CREDIT: "Mapa" })).toThrow("KCK_TILES_CREDIT needs KCK_TILES beside it.");
});

test("the owner's address is the server's where no other is given", () => {
  expect(read({ DATABASE_URL: ADDRESS }).database).toEqual({ kind: "address", url: ADDRESS, ownerUrl: ADDRESS });
});

test("a map is called by its host until it has a credit", () => {
  const template = "https://tiles.example.pl/{z}/{x}/{y}.png";
  expect(read({ KCK_TILES: template }).tiles).toEqual({ template, credit: "tiles.example.pl" });
  expect(read({ KCK_TILES: template, KCK_TILES_CREDIT: "© Mapa" }).tiles).toEqual({ template, credit: "© Mapa" });
});

test("an issuer is called by its host until it has a name", () => {
  expect(read(OIDC).oidc).toMatchObject({
    issuer: "https://login.example.pl",
    name: "login.example.pl",
    trustsEmail: false,
  });
  expect(read({ ...OIDC, KCK_OIDC_NAME: "Urząd Miasta" }).oidc?.name).toBe("Urząd Miasta");
});

test("every setting stands in docs/settings.md, and nothing else does", async () => {
  // The settings of the desktop have a part of their own.
  const [page = ""] = (await readFile(join(ROOT, "docs/settings.md"), "utf8")).split("\n## ");
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(rows.map((row) => row[1]).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
  for (const [, name, standard, sentence] of rows) {
    expect(standard?.trim(), name).not.toBe("");
    expect(sentence?.trim(), name).toMatch(/^[A-Z].+\.$/);
  }
});

test("the secret is made once, is readable by its owner only, and stays the same", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "kck-secret-")), "data");
  const secrets = await Promise.all([keptSecret(folder), keptSecret(folder), keptSecret(folder)]);
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toHaveLength(43);
  expect((await stat(join(folder, "secret"))).mode & 0o777).toBe(0o600);
  await writeFile(join(folder, "secret"), "");
  await expect(keptSecret(folder)).rejects.toThrow(/holds no secret/);
});
