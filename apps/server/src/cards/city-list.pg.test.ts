import { join } from "node:path";
import { fillCards, importCityList, type ListPlan, readCards, readCityList } from "@kck/api";
import { openCentre } from "@kck/api/testing";
import type { CardFile } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../root";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const examples = await readCards(join(ROOT, "resources"));
await db.$transaction((tx) => fillCards(tx, examples, centre.now()), { timeout: 60_000 });
const editor = await centre.person("editor");
const known = examples.cards.filter(({ content }) => content.symbol !== null);
const [one, two] = known as [CardFile, CardFile]; // there are many with a symbol

const row = (symbol: string, name: string, version: string | number = 1, date = "2026-01-10") => ({
  "Symbol usługi ": symbol,
  " Nazwa usługi": name,
  "Adres do karty na BIP": `https://bip.krakow.pl/uslugi/${symbol}`,
  "Wersja Karty Uslugi  ": version,
  "Data Publikacji W Bip": date,
});
const listOf = (value: unknown) => {
  const list = readCityList(value);
  if (list === null) throw new Error("no list");
  return list;
};
async function bring(value: unknown, isDryRun = false): Promise<ListPlan> {
  let told: ListPlan | undefined;
  await db.$transaction(
    (tx) =>
      importCityList(tx, listOf(value), {
        now: centre.now(),
        authorId: isDryRun ? null : editor.id,
        onPlan: (plan) => {
          told = plan;
        },
        onProgress: () => undefined,
      }),
    { timeout: 30_000 },
  );
  if (told === undefined) throw new Error("nothing was told");
  return told;
}
const asIs = ({ content: { symbol, title } }: CardFile, version = 1) => row(symbol ?? "", title, version);

test("padded headers, pages and repeated rows are read; what cannot be used is told with its row", () => {
  const twice = row("SA-10", "Dowód");
  const pages = [{ data: [twice, twice, row("sa 010", "Dowód osobisty", 2)] }, { data: [row("", "Nic"), "x"] }];
  const list = listOf(pages);
  expect([...list.services]).toEqual([["SA10", expect.objectContaining({ name: "Dowód osobisty", version: "2" })]]);
  expect(list.repeated).toBe(2);
  expect(list.unmatched).toEqual([
    { row: 4, why: "no-symbol" },
    { row: 5, why: "no-row" },
  ]);
  expect(readCityList({ hello: 1 })).toBeNull();
  expect(readCityList([{ a: 1 }])).toBeNull();
});

test("the report says new, changed and gone before anything is written", async () => {
  const before = await db.cardRevision.count();
  const html = "<b>Nowa</b> usługa";
  const plan = await bring([row("QX-7", html), { ...asIs(one), " Nazwa usługi": "Inna nazwa" }, asIs(two)], true);
  expect(plan.created).toEqual(["QX-7"]);
  expect(plan.changed).toEqual([{ key: one.key, sections: ["title", "internalNote"] }]);
  expect(plan.same).toBe(1);
  expect(plan.gone).not.toContain(two.key);
  expect(plan.gone.length).toBeGreaterThan(10);
  expect(await db.cardRevision.count()).toBe(before);

  await bring([row("QX-7", html), asIs(two)]);
  const card = await db.serviceCard.findUniqueOrThrow({ where: { key: "QX-7" }, include: { revisions: true } });
  expect(card.revisions).toMatchObject([{ status: "draft", title: html, symbol: "QX-7" }]);
});

test("a newer version in the bulletin makes a draft of the next revision, and the published one stays", async () => {
  await bring([asIs(two, 3)]);
  expect((await bring([asIs(two, 3)])).changed).toEqual([]);
  const card = await db.serviceCard.findUniqueOrThrow({
    where: { key: two.key },
    include: { revisions: { orderBy: { number: "asc" } } },
  });
  expect(card.revisions.map(({ status }) => status)).toEqual(["published", "draft"]);
  expect(card.revisions[1]?.content).toMatchObject({
    internalNote: expect.stringMatching(/BIP: https:\S+ 3 2026-01-10$/),
  });
  await bring([asIs(two, 4)]);
  const open = await db.cardRevision.findFirstOrThrow({ where: { cardId: card.id, status: "draft" } });
  expect(open.content).toMatchObject({ internalNote: expect.stringMatching(/ 4 2026-01-10$/) });
});
