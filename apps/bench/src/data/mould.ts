import type pg from "pg";
import type { Lived } from "./lives";

/** Whose rows a life leaves behind, and how they are found. */
const SOURCES = [
  { table: "resident", where: "id = $3", own: "id" },
  { table: "resident_phone", where: "resident_id = $3", own: "id" },
  { table: "contact", where: "id = $2", own: "id" },
  { table: "intake", where: "id = $1", own: "id" },
  { table: "intake_answer", where: "intake_id = $1", own: null },
  { table: "holding", where: "intake_id = $1", own: null },
  { table: "note", where: "intake_id = $1", own: "id" },
  { table: "event", where: "intake_id = $1 OR contact_id = $2 OR data ->> 'residentId' = $3::text", own: null },
] as const;
export type Table = (typeof SOURCES)[number]["table"];
export const TABLES: readonly Table[] = SOURCES.map(({ table }) => table);
/** What the database gives itself as rows come in. */
const GIVEN = new Set(["seq", "tx"]);

/** What differs from copy to copy: the ids of its own rows, its times, and what is drawn for it. */
export type Slot =
  | { readonly is: "id"; readonly kind: number }
  | { readonly is: "resident"; readonly inJson: boolean }
  | { readonly is: "time"; readonly afterMs: number; readonly inJson: boolean }
  | { readonly is: "drawn"; readonly name: Drawn };
/** What is drawn for a copy, as COPY reads it. */
export type Drawn = (typeof DRAWN)[number];
const DRAWN = [
  "number",
  "subject",
  "description",
  "search",
  "street",
  "house_number",
  "district_number",
  "name",
  "e164",
  "typed",
  "phone_e164",
  "phone_typed",
  "is_anonymous",
] as const;
const COLUMNS: Partial<Record<Table, readonly Drawn[]>> = {
  resident: ["name"],
  resident_phone: ["e164", "typed"],
  contact: ["phone_e164", "phone_typed", "is_anonymous"],
  intake: ["number", "subject", "description", "search", "street", "house_number", "district_number"],
};

export type Line = {
  readonly table: Table;
  readonly isOfNewResident: boolean;
  readonly parts: readonly (string | Slot)[];
};
/** The rows of one life as lines of COPY, with slots where copies differ. */
export type Mould = Pick<Lived, "road" | "category"> & {
  readonly lastsMs: number;
  readonly answers: readonly string[];
  readonly lines: readonly Line[];
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
const TIME = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?(?:\+00|Z)/;
const VARYING = new RegExp(
  `("?${UUID.source}"?)|(${TIME.source})|(KCK/\\d{4}/\\d+)|(?<="districtNumber": )(\\d+)`,
  "g",
);

type Row = Readonly<Record<string, string | null>>;

/** The columns of each table, in the order in which its lines have them. */
export async function columnsOf(client: pg.ClientBase): Promise<ReadonlyMap<Table, readonly string[]>> {
  const { rows } = await client.query<{ table: Table; columns: string[] }>(
    `SELECT table_name AS table, json_agg(column_name ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY($1) GROUP BY 1`,
    [TABLES],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns.filter((name) => !GIVEN.has(name))]));
}

/** Takes the mould of a life off the rows that the product wrote for it. */
export async function mouldOf(
  client: pg.ClientBase,
  columns: ReadonlyMap<Table, readonly string[]>,
  lived: Lived,
): Promise<Mould> {
  const asText = { getTypeParser: () => (text: string) => text };
  const found: { table: Table; rows: Row[] }[] = [];
  const own = new Map<string, number>();
  for (const source of SOURCES) {
    const order = source.table === "event" ? "ORDER BY seq" : "";
    const text = `SELECT * FROM ${source.table} WHERE ($1, $2, $3) IS NOT NULL AND (${source.where}) ${order}`.replace(
      "($1, $2, $3)",
      "($1::uuid, $2::uuid, $3::uuid)",
    );
    const { rows } = await client.query<Row>({
      text,
      values: [lived.intakeId, lived.contactId, lived.residentId],
      types: asText as never,
    });
    found.push({ table: source.table, rows });
    if (source.own !== null) for (const row of rows) own.set(row[source.own] ?? "", own.size);
  }
  own.delete(lived.residentId);
  const slotIn = (text: string): Slot | string => {
    const bare = text.replaceAll('"', "");
    if (bare === lived.residentId) return { is: "resident", inJson: text !== bare };
    const kind = own.get(bare);
    if (kind !== undefined) return { is: "id", kind };
    if (UUID.test(text)) return text;
    if (text.startsWith("KCK/")) return { is: "drawn", name: "number" };
    if (/^\d+$/.test(text)) return { is: "drawn", name: "district_number" };
    const at = Date.parse(text.replace(" ", "T").replace("+00", "Z"));
    return { is: "time", afterMs: at - lived.at.getTime(), inJson: text.endsWith("Z") };
  };
  const lineOf = (table: Table, row: Row): Line => {
    const parts: (string | Slot)[] = [];
    for (const [at, column] of (columns.get(table) ?? []).entries()) {
      if (at > 0) parts.push("\t");
      const drawn = COLUMNS[table]?.find((name) => name === column);
      const value = row[column] ?? null;
      if (drawn !== undefined) parts.push({ is: "drawn", name: drawn });
      else if (value === null) parts.push("\\N");
      else parts.push(...cut(escaped(value), slotIn));
    }
    const isOfNewResident = table.startsWith("resident") || row.type === "resident.saved";
    return { table, isOfNewResident, parts: joined([...parts, "\n"]) };
  };
  const lines = found.flatMap(({ table, rows }) => rows.map((row) => lineOf(table, row)));
  const answers = found.flatMap(({ table, rows }) =>
    table === "intake_answer" ? rows.map((row) => row.value ?? "") : [],
  );
  const { road, category, at, lastAt } = lived;
  return { road, category, lastsMs: lastAt.getTime() - at.getTime(), answers, lines };
}

/** A value as a field of COPY. */
export function escaped(value: string): string {
  return value.replace(
    /[\\\t\n\r]/g,
    (sign) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[sign] ?? sign,
  );
}

function cut(text: string, slotIn: (found: string) => Slot | string): (string | Slot)[] {
  const parts: (string | Slot)[] = [];
  let from = 0;
  for (const match of text.matchAll(VARYING)) {
    const slot = slotIn(match[0]);
    // Quotes around an id of JSON stay; around the resident's they belong to the slot, which may be null.
    const isQuoted = match[0].startsWith('"') && typeof slot !== "string" && slot.is !== "resident";
    parts.push(text.slice(from, match.index), ...(isQuoted ? ['"', slot, '"'] : [slot]));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** Neighbouring texts as one, so that a copy is made of few pieces. */
function joined(parts: readonly (string | Slot)[]): (string | Slot)[] {
  const all: (string | Slot)[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last === "string") all[all.length - 1] = last + part;
    else if (part !== "") all.push(part);
  }
  return all;
}
