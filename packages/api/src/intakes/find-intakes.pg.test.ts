import { RANKED_HITS } from "@kck/contracts";
import { OPEN_STATUSES, STATUSES, type Status } from "@kck/domain";
import { afterAll, expect, test } from "vitest";
import { openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const lamp = await centre.intake(consultant, "Nie świecą latarnie na całej ulicy, jest ciemno", {
  category: "OS-02",
  street: "Karmelicka",
  phone: "600 000 123",
  forwardTo: "ZDMK",
});
await centre.intake(consultant, "Przepełnione kosze w parku", { category: "CZ-04", street: "Długa" });

const find = async (words: string) => {
  const { rows } = await consultant.call.intakes.list({ search: { words }, cursor: null, limit: 50 });
  return rows.map((row) => row.number);
};

test.each([
  ["another inflected form", "latarnia"],
  ["a form without diacritics", "swiecacych latarn"],
  ["the beginning of a word that is still being typed", "latar"],
  ["the street in another case", "na Karmelickiej"],
  ["the category's name", "ciąg latarni"],
  ["its whole number", "KCK/2026/000001"],
  ["the end of its number", "1"],
  ["the caller's phone in another form", "+48 600-000-123"],
])("an intake is found by %s", async (_what, words) => {
  expect(await find(words)).toContain(lamp.number);
});

test("a whole number or phone finds what it means under any filter, however often, and for nobody who may not see it", async () => {
  const holder = await centre.person("unit-staff", "ZDMK");
  const stranger = await centre.person("unit-staff", "ZZM");
  const found = async (words: string, who = consultant, status?: Status) => {
    const search = { words, ...(status === undefined ? {} : { statuses: [status] }) };
    const { rows } = await who.call.intakes.list({ search, cursor: null, limit: 50 });
    return rows.map(({ number }) => number);
  };
  // PostgreSQL may keep one plan for all values from the sixth time on.
  for (let time = 0; time < 8; time += 1) {
    for (const words of [lamp.number, "600 000 123"]) {
      expect(await found(words)).toEqual([lamp.number]);
      expect(await found(words, consultant, "forwarded")).toEqual([lamp.number]);
      expect(await found(words, consultant, "closed")).toEqual([]);
    }
    expect(await found(lamp.number, holder)).toEqual([lamp.number]);
    expect(await found(lamp.number, stranger)).toEqual([]);
    expect(await found("600 000 123", holder), "no search by phone in a unit").toEqual([]);
    expect(await found("KCK/2026/999999")).toEqual([]);
    expect(await found("600 000 999")).toEqual([]);
  }
});

test("words that fit nothing find nothing, whatever they are", async () => {
  for (const words of ["hipopotam", "'; DROP TABLE intake; --", "!!! & | :*", "\u{1F600}", "a".repeat(200)]) {
    expect(await find(words)).toEqual([]);
  }
});

test("a matter in the same place is offered as similar, the same category first", async () => {
  const pole = await centre.intake(consultant, "Pochylony słup", { category: "OS-01", street: "Karmelicka" });
  const { rows } = await consultant.call.intakes.similar({
    categoryId: await centre.category("OS-01"),
    place: "Karmelicka 12",
    words: "słup się przechylił",
  });
  expect(rows.map((row) => row.number)).toEqual([pole.number, lamp.number]);
});

test("pages follow each other without a gap or a repeat, while new intakes arrive", async () => {
  for (let count = 0; count < 7; count += 1) {
    centre.wait(1);
    await centre.intake(consultant, `Dziura numer ${count} w jezdni`);
  }
  const search = { words: "dziura" };
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof consultant.call.intakes.list>> = await consultant.call.intakes.list({
      search,
      cursor,
      limit: 3,
    });
    seen.push(...page.rows.map((row) => row.subject));
    cursor = page.nextCursor;
    centre.wait(1);
    await centre.intake(consultant, "Dziura, która przyszła w czasie czytania");
  } while (cursor !== null);
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((count) => `Dziura numer ${count} w jezdni`));
});

test("what fits best comes first, of the same the newest; a chosen order is kept", async () => {
  const near = await centre.intake(consultant, "Zalana piwnica po ulewie");
  centre.wait(1);
  const far = await centre.intake(consultant, "Ulewa: woda stoi na jezdni, a dom obok ma piwnicę, do której spływa");
  const [first, second] = [await find("piwnica ulewa"), await find("piwnica ulewa")];
  expect(first).toEqual([near.number, far.number]);
  expect(second, "the same each time").toEqual(first);
  centre.wait(1);
  const again = await centre.intake(consultant, "Zalana piwnica po ulewie");
  expect(await find("piwnica ulewa")).toEqual([again.number, near.number, far.number]);
  centre.wait(1);
  const named = await centre.intake(consultant, `W sprawie ${near.number}, piwnica po ulewie`);
  expect((await find(near.number))[0], "a number before the words that name it").toBe(near.number);

  const search = { words: "piwnica ulewa", sort: "created" as const };
  const byAge = await consultant.call.intakes.list({ search, cursor: null, limit: 50 });
  expect(byAge.ranking).toBeNull();
  expect(byAge.rows.map(({ number }) => number)).toEqual([named, again, far, near].map(({ number }) => number));
});

test("a page goes on after words that stand far apart", async () => {
  const between = " i znowu to samo od rana".repeat(290);
  for (const name of ["Pierwsza", "Druga", "Trzecia"]) {
    await centre.intake(consultant, `${name}: przystanek${between}, wiata`);
  }
  const search = { words: "przystanek wiata" };
  const first = await consultant.call.intakes.list({ search, cursor: null, limit: 2 });
  const second = await consultant.call.intakes.list({ search, cursor: first.nextCursor, limit: 2 });
  expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([2, 1, null]);
});

test("of very many that fit the newest are ranked, page after page, and it says so", async () => {
  const old = await centre.intake(consultant, "Gołoledź");
  await centre.database.owner.query(
    `INSERT INTO intake SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(),
      'number', 'KCK/2026/' || (800000 + n), 'created_at', i.created_at + make_interval(secs => n)))).*
    FROM intake i, generate_series(1, $1) n WHERE i.id = $2::uuid`,
    [RANKED_HITS, old.id],
  );
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof consultant.call.intakes.list>> = await consultant.call.intakes.list({
      search: { words: "gołoledzi" },
      cursor,
      limit: 100,
    });
    expect(page.ranking).toBe("newest");
    for (const { number } of page.rows) seen.add(number);
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect([seen.size, seen.has(old.number)]).toEqual([RANKED_HITS, false]);
});

test.each<[string, readonly Status[]]>([
  ["all that are open", OPEN_STATUSES],
  ["all that are open but one", OPEN_STATUSES.filter((status) => status !== "waiting")],
  ["all that are open but three", OPEN_STATUSES.slice(3)],
  ["two that are open", ["forwarded", "accepted"]],
  ["all that are open and one that is not", [...OPEN_STATUSES, "resolved"]],
  ["one that is not open", ["closed"]],
  ["all there are", STATUSES],
])("a search for statuses finds those and no others: %s", async (_what, statuses) => {
  centre.wait(1);
  for (const status of STATUSES) {
    const { id } = await centre.intake(consultant, "Przepełniony kosz", { category: "CZ-04" });
    await centre.context.db.intake.update({ where: { id }, data: { status, districtNumber: 8 } });
  }
  const search = {
    statuses: [...statuses],
    districts: [8],
    sort: "due" as const,
    createdFrom: centre.now().toISOString(),
  };
  const { rows } = await consultant.call.intakes.list({ search, cursor: null, limit: 100 });
  expect(rows.map(({ status }) => status).toSorted()).toEqual([...statuses].toSorted());
});

test("a cursor that is none is refused with the field named", async () => {
  for (const cursor of ["nonsense", "[1,2]", '["2026","not-an-id"]', "{}"]) {
    for (const search of [{}, { words: "dziura" }]) {
      await expect(consultant.call.intakes.list({ search, cursor, limit: 3 })).rejects.toMatchObject({
        message: "bad-input",
      });
    }
  }
});

test.each([
  ["created", "yesterday-ish"],
  ["created", "1"],
  ["created", "2026-99-99 10:00:00+00"],
  ["number", "a\u0000"],
  ["priority", ""],
] as const)("a cursor with a key that order %s does not have is refused, not a failure: %j", async (sort, key) => {
  const cursor = JSON.stringify([key, crypto.randomUUID()]);
  const listed = consultant.call.intakes.list({ search: { sort }, cursor, limit: 3 });
  await expect(listed).rejects.toMatchObject({ message: "bad-input" });
});

test("in the first hour of a year the end of a number means the new year, as the numbers themselves do", async () => {
  const untilNewYear = (Date.parse("2026-12-31T23:30:00Z") - centre.now().getTime()) / 60_000;
  centre.wait(untilNewYear);
  const first = await centre.intake(consultant, "Petardy");
  expect(first.number).toBe("KCK/2027/000001");
  expect(await find("1")).toContain(first.number);
});
