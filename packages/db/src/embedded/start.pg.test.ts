import { readdir, readFile, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { ask, newFolder, portOf, removeTemplate, start, usedFolder } from "./testing/folders";

afterAll(removeTemplate);

test("a first start makes a durable UTF-8 database that knows Polish letters, and files that only its owner reads", async () => {
  const folder = await newFolder();
  const { ownerUrl, adopted, steps } = await start(folder, { settings: {} });

  const [shown] = await ask(
    ownerUrl,
    `SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums, current_setting('jit') AS jit,
            current_setting('listen_addresses') AS addresses,
            current_setting('log_min_error_statement') AS statements, pg_encoding_to_char(encoding) AS encoding,
            lower('ŻÓŁW') AS lower FROM pg_database WHERE datname = 'kck'`,
  );
  expect(shown).toEqual({
    ...{ fsync: "on", checksums: "on", jit: "off", addresses: "127.0.0.1" },
    ...{ statements: "panic", encoding: "UTF8", lower: "żółw" },
  });
  expect(adopted).toBe(false);
  expect(steps.map(({ kind }) => kind)).toEqual(["initialising", "initialised", "starting", "ready"]);
  expect((await stat(`${folder}.passwords.json`)).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await readdir(dirname(folder))).filter((name) => name.includes(".new-"))).toEqual([]);
});

test("the owner may do what migrations need, trigrams of Polish words included, and is no superuser", async () => {
  const { ownerUrl } = await start(await usedFolder());

  for (const extension of ["pg_trgm", "unaccent", "btree_gin"]) await ask(ownerUrl, `CREATE EXTENSION ${extension}`);
  await ask(ownerUrl, "CREATE ROLE reporting NOLOGIN");
  await ask(ownerUrl, "GRANT kck_app TO reporting");

  expect(await ask(ownerUrl, "SELECT cardinality(show_trgm('żółw')) AS pieces")).toEqual([{ pieces: 5 }]);
  expect(await ask(ownerUrl, "SELECT rolsuper FROM pg_roles WHERE rolname = 'kck_owner'")).toEqual([
    { rolsuper: false },
  ]);
});

test("the server's role owns nothing, may create nothing, and has what is granted to kck_app", async () => {
  const { ownerUrl, serverUrl } = await start(await usedFolder());
  await ask(ownerUrl, "GRANT SELECT ON kept TO kck_app");

  const [role] = await ask(
    serverUrl,
    `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
            (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned
       FROM pg_roles r WHERE rolname = current_user`,
  );
  expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owned: 0 });
  expect(await ask(serverUrl, "SELECT * FROM kept")).toEqual([]);
  await expect(ask(serverUrl, "INSERT INTO kept VALUES (1)")).rejects.toMatchObject({ code: "42501" });
  await expect(ask(serverUrl, "CREATE TABLE mine (id int)")).rejects.toMatchObject({ code: "42501" });
});

test("what a failing statement was about does not get into the log", async () => {
  const folder = await usedFolder();
  const { ownerUrl, stop } = await start(folder);
  await ask(ownerUrl, "CREATE TABLE caller (name text PRIMARY KEY CHECK (name <> 'Zenon Mróz'))");
  await ask(ownerUrl, "INSERT INTO caller VALUES ('Jan Kowalski')");
  await expect(ask(ownerUrl, "INSERT INTO caller VALUES ('Jan Kowalski')")).rejects.toMatchObject({ code: "23505" });
  await expect(ask(ownerUrl, "INSERT INTO caller VALUES ($1)", ["Zenon Mróz"])).rejects.toMatchObject({
    code: "23514",
  });
  await expect(ask(ownerUrl, "SELECT 'Ewa Nowak'::int")).rejects.toMatchObject({ code: "22P02" });
  await stop();

  const logs = await Promise.all(
    (await readdir(join(folder, "log"))).map((name) => readFile(join(folder, "log", name), "utf8")),
  );
  expect(logs.join()).toContain("database system is shut down");
  expect(logs.join()).not.toMatch(/Kowalski|Mróz|Nowak/);
});

test("a wrong password does not get in", async () => {
  const url = new URL((await start(await usedFolder())).serverUrl);
  url.password = "0".repeat(48);

  await expect(ask(url.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
});

test("when another program has taken the port, another one is found and remembered", async () => {
  const folder = await usedFolder();
  const first = await start(folder);
  await first.stop();
  const squatter = createServer().listen(portOf(first), "127.0.0.1");
  onTestFinished(() => void squatter.close());

  const second = await start(folder);

  expect(portOf(second)).not.toBe(portOf(first));
  expect(Number(await readFile(`${folder}.port`, "utf8"))).toBe(portOf(second));
  expect(await ask(second.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
