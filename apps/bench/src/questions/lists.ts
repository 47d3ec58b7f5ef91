import { readAnalyzer } from "@kck/api";
import { type ListIntakes, RANKED_HITS, readPhone } from "@kck/contracts";
import { toTsquery } from "@kck/search";
import { RESOURCES } from "../root";
import { type Question, question } from "./question";
import { IS_OPEN, pageOf, ROW, type Row } from "./rows";

const analyzer = await readAnalyzer(RESOURCES);
const NEWEST = { key: "i.created_at", direction: "DESC" } as const;
const DUE = { key: "COALESCE(i.due_at, 'infinity')", direction: "ASC" } as const;

type Listed = Row & { sortKey: string };
type About = {
  readonly name: string;
  readonly who?: Question["who"];
  readonly where: string;
  readonly order?: typeof NEWEST | typeof DUE;
  readonly values: (input: ListIntakes) => unknown[];
};

function list({ name, who = "consultant", where, order = NEWEST, values }: About): Question {
  const text = `SELECT ${ROW}, (${order.key})::text AS "sortKey" FROM intake i ${where === "" ? "" : `WHERE ${where}`}
    ORDER BY ${order.key} ${order.direction}, i.id ${order.direction} LIMIT 51`;
  return question<ListIntakes, Listed>(
    { name, group: "list", procedure: "intakes.list", who },
    {
      text,
      values,
      answer: (rows, { limit }) => pageOf(rows, limit),
    },
  );
}

type Found = Listed & { hits: number };

/** What words, a number or a phone find, what fits best first, among as many of the newest as the product ranks. */
function found(name: string, where: string, rank: string, values: About["values"]): Question {
  const text = `WITH newest AS MATERIALIZED (SELECT i.id, i.search FROM intake i WHERE ${where}
      ORDER BY i.created_at DESC, i.id DESC LIMIT ${RANKED_HITS}),
    ranked AS MATERIALIZED (SELECT i.id, (${rank})::real AS rank FROM newest i),
    best AS MATERIALIZED (SELECT id, rank FROM ranked ORDER BY rank DESC, id DESC LIMIT 51)
    SELECT ${ROW}, b.rank::text AS "sortKey", (SELECT count(*)::int FROM newest) AS hits
    FROM best b JOIN intake i ON i.id = b.id ORDER BY b.rank DESC, b.id DESC`;
  return question<ListIntakes, Found>(
    { name, group: "search", procedure: "intakes.list", who: "consultant" },
    {
      text,
      values,
      answer: (rows, { limit }) => pageOf(rows, limit, rows[0]?.hits === RANKED_HITS ? "newest" : "all"),
    },
  );
}

const byWords = (name: string) =>
  found(name, "i.search @@ $1::tsquery", "ts_rank_cd(i.search, $1::tsquery)", ({ search }) => [
    toTsquery(analyzer.query(search.words ?? "")),
  ]);

export const LISTS: readonly Question[] = [
  list({
    name: "inbox of a unit",
    who: "unit-staff",
    where: `${IS_OPEN} AND i.status = ANY($1::text[]) AND i.unit_id = ANY($2::uuid[])`,
    order: DUE,
    values: ({ search }) => [search.statuses, search.unitIds],
  }),
  list({
    name: "open of a category",
    where: `${IS_OPEN} AND i.category_id = ANY($1::uuid[])`,
    values: ({ search }) => [search.categoryIds],
  }),
  list({
    name: "overdue of everything",
    where: `${IS_OPEN} AND COALESCE(i.due_at, 'infinity') < $1 AND i.status <> 'waiting'`,
    order: DUE,
    values: () => [new Date()],
  }),
  list({ name: "newest of all", where: "", values: () => [] }),
  list({
    name: "page 200 of all",
    where: "(i.created_at, i.id) < ($1::timestamptz, $2::uuid)",
    values: ({ cursor }) => JSON.parse(cursor ?? "[]"),
  }),
  byWords("words with 100 hits"),
  byWords("words without hits"),
  byWords("words in a tenth"),
  byWords("an inflected form"),
  found("by number", "i.number = $1", "1e6", ({ search }) => [search.words]),
  found(
    "by phone",
    "i.resident_id = ANY(ARRAY(SELECT resident_id FROM resident_phone WHERE e164 = $1))",
    "0",
    ({ search }) => [readPhone(search.words ?? "").e164],
  ),
];
