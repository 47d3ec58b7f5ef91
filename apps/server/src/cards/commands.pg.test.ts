import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fillCards, readCards } from "@kck/api";
import { openCentre } from "@kck/api/testing";
import { type CardFile, CardsFile } from "@kck/contracts";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../root";
import { cardsFileSchema } from "./read-cards-file";

const centre = await openCentre("2026-03-02T09:00:00Z");
const { db } = centre.context;
const folder = await mkdtemp(join(tmpdir(), "kck-cards-"));
// As far below the checkout as the product's own programs, which find it from there.
const programs = join(ROOT, "apps", "server", `test-cards-${process.pid}`);

// Bundled as the product is, so that processes of their own can run them.
const bundle = await rolldown({
  input: ["import-cards", "import-card-list", "export-cards"].map((name) => join(ROOT, `apps/server/src/${name}.ts`)),
  platform: "node",
  external: (name) => !/^(\.|\/|@kck\/)/.test(name),
});
await bundle.write({ dir: programs, format: "esm", entryFileNames: "[name].mjs" });
await bundle.close();
const examples = await readCards(join(ROOT, "resources"));
await db.$transaction((tx) => fillCards(tx, examples, centre.now()), { timeout: 60_000 });

afterAll(async () => {
  await centre.close();
  await Promise.all([folder, programs].map((path) => rm(path, { recursive: true, force: true })));
});

async function run(program: string, ...words: string[]) {
  const { ownerUrl, serverUrl } = centre.database;
  const env = {
    ...process.env,
    DATABASE_URL: serverUrl,
    DATABASE_OWNER_URL: ownerUrl,
    INIT_CWD: folder,
    KCK_DEMO: "off",
  };
  const child = spawn(process.execPath, [join(programs, `${program}.mjs`), ...words], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode, out, error };
}
const put = (name: string, value: unknown) =>
  writeFile(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
const counts = async () => [await db.serviceCard.count(), await db.cardRevision.count(), await db.bankAccount.count()];
const first = examples.cards[0] as CardFile; // there are 95

test("what is exported is what is there, without the note of the centre, and brings nothing new back", async () => {
  const exported = await run("export-cards", "cards.json");
  expect(exported).toMatchObject({ code: 0, error: "" });
  const file = CardsFile.parse(JSON.parse(await readFile(join(folder, "cards.json"), "utf8")));
  expect(file.cards.map(({ key }) => key).toSorted()).toEqual(examples.cards.map(({ key }) => key).toSorted());
  expect(file.cards.every(({ content }) => content.internalNote === "")).toBe(true);
  const before = await counts();
  const { code, out } = await run("import-cards", "cards.json");
  expect(code).toBe(0);
  expect(out).toContain(`the same: ${examples.cards.length}`);
  expect(out).toContain("Nothing to write.");
  expect(await counts()).toEqual(before);
});

test("a changed text becomes a draft, a new card too; what is published stays; HTML is text", async () => {
  const html = '<script>alert(1)</script><img src=x onerror="alert(1)">';
  const changed = { ...first, content: { ...first.content, description: html } };
  const fresh = { ...first, key: "XX-1", content: { ...first.content, title: html, symbol: "XX-1" } };
  await put("changed.json", { ...examples, accounts: [], cards: [changed, fresh] });
  const before = await counts();
  const dry = await run("import-cards", "changed.json", "--dry-run");
  expect(dry).toMatchObject({ code: 0, error: "" });
  expect(dry.out).toMatch(/new: 1\n {4}XX-1\n {2}changed: 1\n.*: description\n/);
  expect(dry.out).toContain(`gone from the file, kept as they are: ${examples.cards.length - 1}`);
  expect(await counts()).toEqual(before);

  expect((await run("import-cards", "changed.json")).out).toContain("2 drafts were written");
  const card = await db.serviceCard.findUniqueOrThrow({
    where: { key: first.key },
    include: { revisions: { orderBy: { number: "asc" } } },
  });
  expect(card.revisions.map(({ status }) => status)).toEqual(["published", "draft"]);
  expect(card.revisions[0]?.content).toMatchObject({ description: first.content.description });
  expect(card.revisions[1]?.content).toMatchObject({ description: html });
  expect((await run("import-cards", "changed.json")).out).toContain("Nothing to write.");
});

test("what an editor is writing is not replaced", async () => {
  const editor = await centre.person("editor");
  const second = examples.cards[1] as CardFile;
  const card = await db.serviceCard.findUniqueOrThrow({ where: { key: second.key }, include: { revisions: true } });
  const content = { ...second.content, description: "Pisze redaktor" };
  const state = { status: "draft", createdAt: centre.now(), updatedAt: centre.now(), editedByIds: [editor.id] };
  await db.cardRevision.create({
    data: { id: crypto.randomUUID(), cardId: card.id, number: 2, title: content.title, content, checks: {}, ...state },
  });
  const file = { ...second, content: { ...second.content, description: "Pisze plik" } };
  await put("second.json", { ...examples, accounts: [], cards: [file] });
  expect((await run("import-cards", "second.json")).out).toMatch(/left: 1\n.*somebody is writing it/);
  const open = await db.cardRevision.findFirst({ where: { cardId: card.id, status: "draft" } });
  expect(open?.content).toMatchObject({ description: "Pisze redaktor" });
});

test("another number of an account is only proposed, for a supervisor to decide", async () => {
  const [account] = examples.accounts;
  const changed = { ...account, number: "61 1090 1014 0000 0712 1981 2874" };
  await put("account.json", { ...examples, accounts: [changed], cards: [] });
  const was = await db.bankAccount.findUniqueOrThrow({ where: { key: account?.key ?? "" } });
  expect((await run("import-cards", "account.json")).out).toContain(`decide: 1\n    ${account?.key}`);
  expect(await db.bankAccount.findUniqueOrThrow({ where: { id: was.id } })).toEqual(was);
  const waiting = await db.bankAccountChange.findMany({ where: { accountId: was.id, decidedAt: null } });
  expect(waiting).toMatchObject([{ number: changed.number, oldNumber: was.number }]);
});

const deep = `${"[".repeat(40)}${"]".repeat(40)}`;
const wrongFee = { ...first, content: { ...first.content, fees: [{ title: "x", amountGrosze: -1 }] } };
test.each([
  ["no JSON", '{"format": "kck-service-cards",\n "cards": [}', /no JSON: line 2, column 12\.\n$/],
  ["cut off", '{"format": "kck', /no JSON/],
  ["too deep", deep, /nested deeper than 32 levels/],
  ["a key that changes what objects inherit", '{"__proto__": {"x": 1}}', /has a key __proto__/],
  ["the same, spelt otherwise", '{"\\u005f_proto__": {"x": 1}}', /has a key __proto__/],
  ["another file", { hello: 1 }, /no file of service cards; nothing was written:\n {2}format: /],
  ["a bad sum", { ...examples, cards: [first, wrongFee] }, /cards\.1 \("[^"]+"\)\.content\.fees\.0\.amountGrosze: /],
  [
    "an unknown unit",
    { ...examples, cards: [{ ...first, owner: "NIKT" }] },
    /cards\.0 \(.*\): there is no unit "NIKT"/,
  ],
  ["a card twice", { ...examples, cards: [first, first] }, /cards\.1 \(.*\): the card is in the file twice/],
  ["a wrong account", { ...examples, accounts: [{ ...examples.accounts[0], number: "11 1020" }] }, /check digits/],
])("%s: one clear answer, exit code 1, nothing half-written", async (_what, value, words) => {
  await put("bad.json", value);
  const before = await counts();
  const { code, out, error } = await run("import-cards", "bad.json");
  expect(code).toBe(1);
  expect(error).toMatch(words);
  expect(error).not.toMatch(/\n {4}at |node_modules/);
  expect(out).toBe("");
  expect(await counts()).toEqual(before);
});

test("a file over 200 MB is refused before it is read", async () => {
  await put("huge.json", "[]");
  await truncate(join(folder, "huge.json"), 201 * 1024 * 1024);
  expect(await run("import-cards", "huge.json")).toMatchObject({ code: 1, error: "The file is larger than 200 MB.\n" });
  expect(await run("import-cards", "none.json")).toMatchObject({ code: 1 });
});

test("ten thousand cards come in whole", { timeout: 300_000 }, async () => {
  const cards = Array.from({ length: 10_000 }, (_, at) => ({
    ...first,
    key: `ZZ-${at}`,
    content: { ...first.content, symbol: `ZZ-${at}` },
  }));
  await put("many.json", { ...examples, accounts: [], cards });
  const { code, out, error } = await run("import-cards", "many.json");
  expect(error).toBe("");
  expect(code).toBe(0);
  expect(out).toContain("new: 10000");
  expect(await db.serviceCard.count({ where: { key: { startsWith: "ZZ-" } } })).toBe(10_000);
  const facts = await db.event.count({ where: { type: "card.created" } });
  expect(facts).toBe(await db.serviceCard.count());
});

test("the published schema is the one that files are judged by", async () => {
  // `npm run import:cards -- --schema > docs/service-cards.schema.json` writes it anew.
  const published = JSON.parse(await readFile(join(ROOT, "docs", "service-cards.schema.json"), "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(cardsFileSchema())));
  const { code, out } = await run("import-cards", "--schema");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(published);
});
