import { readAnalyzer } from "@kck/api";
import { type ListIntakes, readPhone } from "@kck/contracts";
import { toTsquery } from "@kck/search";
import { RESOURCES } from "../root";
import { type Group, type Question, question } from "./question";
import { IS_OPEN, pageOf, ROW, type Row } from "./rows";

const analyzer = await readAnalyzer(RESOURCES);
const NEWEST = { key: "i.created_at", direction: "DESC" } as const;
const DUE = { key: "COALESCE(i.due_at, 'infinity')", direction: "ASC" } as const;

type Listed = Row & { sortKey: string };
type About = {
  readonly name: string;
  readonly group?: Group;
  readonly who?: Question["who"];
  readonly where: string;
  readonly order?: typeof NEWEST | typeof DUE;
  readonly values: (input: ListIntakes) => unknown[];
};

function list({ name, group = "list", who = "consultant", where, order = NEWEST, values }: About): Question {
  const text = `SELECT ${ROW}, (${order.key})::text AS "sortKey" FROM intake i ${where === "" ? "" : `WHERE ${where}`}
    ORDER BY ${order.key} ${order.direction}, i.id ${order.direction} LIMIT 51`;
  return question<ListIntakes, Listed>(
    { name, group, procedure: "intakes.list", who },
    {
      text,
      values,
      answer: (rows, { limit }) => pageOf(rows, limit),
    },
  );
}

const byWords = (name: string) =>
  list({
    name,
    group: "search",
    where: "i.search @@ $1::tsquery",
    values: ({ search }) => [toTsquery(analyzer.query(search.words ?? ""))],
  });

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
  list({
    name: "by number",
    group: "search",
    where: "i.number = $1",
    values: ({ search }) => [search.words],
  }),
  list({
    name: "by phone",
    group: "search",
    where: "i.resident_id = ANY(ARRAY(SELECT resident_id FROM resident_phone WHERE e164 = $1))",
    values: ({ search }) => [readPhone(search.words ?? "").e164],
  }),
];
