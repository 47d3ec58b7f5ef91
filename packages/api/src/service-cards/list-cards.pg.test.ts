import type { CardSearch } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";
import { openCardDesk } from "../testing/card-desk";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { editor, supervisor, create, published, revise, submit } = await openCardDesk(centre);
const [roads, greens] = [await centre.unit("ZDMK"), await centre.unit("ZZM")];
const overdue = await published(
  { title: "Zajęcie pasa", symbol: "ZDMK-27", area: "business-events" },
  { ownerUnitId: roads, reviewDueOn: "2026-03-01" },
);
centre.wait(1);
await submit(await revise(overdue, { title: "Zajęcie pasa drogowego", symbol: "ZDMK-27" }));
centre.wait(1);
await published({ title: "Wycinka drzewa" }, { ownerUnitId: greens, reviewDueOn: "2026-03-02" });
centre.wait(1);
const archived = await published({ title: "100% starej karty" });
await editor.call.cards.archive({ commandId: commandId(), id: archived.id, version: 0 });
centre.wait(1);
await create({ title: "Aaa, dopiero pisana" });

const titles = async (search: CardSearch) => {
  const { rows } = await editor.call.cards.list({ search, offset: 0, limit: 50 });
  return rows.map(({ title }) => title);
};

test("the editor sees every card in use with what is in force and what is being written", async () => {
  const { rows, total, overdue: late } = await editor.call.cards.list({ search: {}, offset: 0, limit: 50 });
  expect(total).toBe(3);
  expect(rows).toMatchObject([
    { title: "Aaa, dopiero pisana", inForce: null, open: { number: 1, status: "draft" } },
    { title: "Wycinka drzewa", inForce: { number: 1 }, open: null, isOverdue: false, ownerUnitId: greens },
    {
      title: "Zajęcie pasa drogowego",
      symbol: "ZDMK-27",
      inForce: { number: 1 },
      open: { number: 2, status: "in-review" },
      isOverdue: true,
    },
  ]);
  expect(late).toEqual([{ unitId: roads, count: 1 }]);
});

test.each<[string, CardSearch, string[]]>([
  ["words of the title in any case", { words: "WYCINKA" }, ["Wycinka drzewa"]],
  ["the symbol", { words: "zdmk-27" }, ["Zajęcie pasa drogowego"]],
  ["a sign that means something to the database", { words: "%" }, []],
  ["what waits for review", { states: ["in-review"] }, ["Zajęcie pasa drogowego"]],
  ["what is in force", { states: ["published"] }, ["Wycinka drzewa", "Zajęcie pasa drogowego"]],
  ["drafts and archived ones", { states: ["draft", "archived"] }, ["100% starej karty", "Aaa, dopiero pisana"]],
  ["an owner", { ownerUnitIds: [greens] }, ["Wycinka drzewa"]],
  ["an area", { areas: ["identity"] }, ["Aaa, dopiero pisana", "Wycinka drzewa", "Zajęcie pasa drogowego"]],
  ["an overdue review", { isOverdue: true }, ["Zajęcie pasa drogowego"]],
  ["examples", { isExample: true }, []],
])("the list is narrowed by %s", async (_what, search, expected) => {
  expect(await titles(search)).toEqual(expected);
});

test("the list comes by the last change or by the review that is due next", async () => {
  expect((await titles({ sort: "changed" }))[0]).toBe("Aaa, dopiero pisana");
  expect(await titles({ sort: "review" })).toEqual(["Zajęcie pasa drogowego", "Wycinka drzewa", "Aaa, dopiero pisana"]);
});

test("pages follow each other without a gap", async () => {
  const page = async (offset: number) => {
    const { rows, total } = await editor.call.cards.list({ search: {}, offset, limit: 1 });
    return { titles: rows.map(({ title }) => title), total };
  };
  const pages = [await page(0), await page(1), await page(2)];
  expect(pages.flatMap((one) => one.titles)).toEqual(await titles({}));
  expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
});

test("an owner and a day of review are settled once for each version, and everybody hears of it", async () => {
  const { version } = await editor.call.cards.get({ id: overdue.id });
  const settle = (reviewDueOn: string) =>
    supervisor.call.cards.settle({ commandId: commandId(), id: overdue.id, version, ownerUnitId: roads, reviewDueOn });
  expect(await settle("2027-03-01")).toMatchObject({ version: version + 1 });
  await expect(settle("2028-03-01")).rejects.toMatchObject({ message: "changed-meanwhile" });
  expect(await titles({ isOverdue: true })).toEqual([]);
});

test("a unit's successor takes its cards over in one step, through all that came between, archived ones too", async () => {
  const { db } = centre.context;
  const [old, between, last] = await Promise.all(["SC", "SA", "GD"].map((key) => centre.unit(key)));
  if (old === undefined || between === undefined || last === undefined) return expect.fail("no units");
  const cards = await Promise.all([1, 2].map(() => published({}, { ownerUnitId: old })));
  await editor.call.cards.archive({ commandId: commandId(), id: cards[0]?.id ?? archived.id, version: 0 });
  const handOver = () => editor.call.cards.handOver({ commandId: commandId(), unitId: old });
  await expect(handOver()).rejects.toMatchObject({ message: "no-successor" });

  await db.unit.update({ where: { id: old }, data: { successorId: between } });
  await db.unit.update({ where: { id: between }, data: { successorId: last, validTo: new Date("2026-01-01") } });
  expect(await handOver()).toEqual({ unitId: last, count: 2 });
  const owners = await db.serviceCard.findMany({ where: { id: { in: cards.map(({ id }) => id) } } });
  expect(owners.map(({ ownerUnitId, version }) => [ownerUnitId, version])).toEqual([
    [last, expect.any(Number)],
    [last, expect.any(Number)],
  ]);

  await db.unit.update({ where: { id: last }, data: { successorId: old, validTo: new Date("2026-01-01") } });
  await db.unit.update({ where: { id: old }, data: { validTo: new Date("2026-01-01") } });
  await expect(handOver()).rejects.toMatchObject({ message: "no-successor" });
});
