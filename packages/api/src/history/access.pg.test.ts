import { afterAll, expect, onTestFinished, test } from "vitest";
import { openCentre, type Person } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

const consultant = await centre.person("consultant");
const place = { category: "OS-02", street: "Karmelicka", phone: "600 000 300" };
const [first, second, third] = [
  await centre.intake(consultant, "Nie świeci latarnia", place),
  await centre.intake(consultant, "Latarnia mruga", place),
  await centre.intake(consultant, "Latarnia świeci w dzień", place),
];
await centre.intake(consultant, "Przepełnione kosze", { category: "CZ-04", street: "Długa" });

/** What the access log says of somebody, in the order in which it was written. */
async function logOf(actorId: string) {
  const rows = await centre.context.db.accessLog.findMany({ where: { actorId }, orderBy: { id: "asc" } });
  return rows.map(({ id: _, actorId: __, ...row }) => row);
}
/** A row that names no contact. */
const row = (context: string, residentIds: unknown, intakeIds: unknown) => ({
  at: centre.now(),
  context,
  residentIds,
  intakeIds,
  contactIds: [],
});

test.each([
  ["a list", {}],
  ["what was found", { words: "latarnia" }],
])(
  "a page of %s stands in the access log with its rows, without the one that only tells of a next page",
  async (_what, search) => {
    const reader = await centre.person("supervisor");
    const read = (cursor: string | null) => reader.call.intakes.list({ search, cursor, limit: 2 });
    const page = await read(null);
    const next = await read(page.nextCursor);
    expect(page.rows.length).toBe(2);
    expect(await logOf(reader.id)).toEqual(
      [page, next].map(({ rows }) =>
        row(
          "intakes.list",
          [],
          rows.map(({ id }) => id),
        ),
      ),
    );
  },
);

test("matters that may be the same, and residents with theirs, stand in the access log once each", async () => {
  const reader = await centre.person("consultant");
  const similar = await reader.call.intakes.similar({ categoryId: null, place: "Karmelicka", words: "latarnia mruga" });
  expect(similar.rows.map(({ id }) => id).toSorted()).toEqual([first.id, second.id, third.id].toSorted());
  const { residents } = await reader.call.residents.byPhone({ typed: "600 000 300" });
  const matters = residents.flatMap(({ openIntakes, closedIntakes }) => [...openIntakes, ...closedIntakes]);
  expect(matters.length).toBeGreaterThan(0);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const inAnyOrder = expect.toSatisfy(
    (logged: string[]) => logged.toSorted().join() === ids(matters).toSorted().join(),
  );
  expect(await logOf(reader.id)).toEqual([
    row("intakes.similar", [], ids(similar.rows)),
    row("residents.byPhone", ids(residents), inAnyOrder),
  ]);
});

test("where nothing of anybody is shown nothing is written", async () => {
  const reader = await centre.person("consultant");
  await reader.call.intakes.list({ search: { words: "hipopotam" }, cursor: null, limit: 50 });
  await reader.call.intakes.list({ search: { statuses: ["closed"] }, cursor: null, limit: 50 });
  await reader.call.intakes.similar({ categoryId: null, place: "Floriańska", words: "latarnia" });
  await reader.call.residents.byPhone({ typed: "600 000 999" });
  expect(await logOf(reader.id)).toEqual([]);
});

test.each<[string, (reader: Person) => Promise<unknown>]>([
  ["a page of a list", ({ call }) => call.intakes.list({ search: {}, cursor: null, limit: 2 })],
  ["what was found", ({ call }) => call.intakes.list({ search: { words: "latarnia" }, cursor: null, limit: 2 })],
  ["an intake", ({ call }) => call.intakes.get({ id: first.id })],
  ["similar matters", ({ call }) => call.intakes.similar({ categoryId: null, place: "Karmelicka", words: "" })],
  ["residents", ({ call }) => call.residents.byPhone({ typed: "600 000 300" })],
])("%s that cannot be logged is not given", async (_what, ask) => {
  const { owner } = centre.database;
  onTestFinished(async () => void (await owner.query("ALTER TABLE access_log DROP CONSTRAINT IF EXISTS full_up")));
  await owner.query("ALTER TABLE access_log ADD CONSTRAINT full_up CHECK (false) NOT VALID");
  await expect(ask(await centre.person("consultant"))).rejects.toThrow("full_up");
});
