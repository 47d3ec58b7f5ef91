import type { SuggestRoute } from "@kck/contracts";
import { Prisma, type Tx } from "@kck/db";
import { type Channel, type Kind, momentOf, type RoutingFacts } from "@kck/domain";
import type { Analyzer } from "@kck/search";
import type { City } from "./city";
import { lexemesOf } from "./lexicon";

/** What is read of a matter, typed a moment ago or kept for years, before the rules are asked. */
export type Matter = {
  readonly kind: Kind;
  readonly categoryId: string | null;
  readonly description: string;
  readonly channel: Channel;
  readonly at: Date;
  readonly district: number | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly answers: Readonly<Record<string, string>> | null;
  readonly returnedByIds: readonly string[] | null;
};

/** A matter as it is being typed, at the moment `at`. */
export function typedMatter(
  { kind, categoryId, description, channel, answers, place }: SuggestRoute,
  at: Date,
): Matter {
  return {
    kind,
    categoryId,
    description,
    channel,
    at,
    district: place.districtNumber,
    street: place.street,
    houseNumber: place.houseNumber,
    latitude: place.latitude,
    longitude: place.longitude,
    answers: Object.fromEntries(answers.map(({ key, value, code }) => [key, code ?? value])),
    returnedByIds: null,
  };
}

/** The one way from a matter to the facts of the rules: the desk, the live engine and the back-test all take it. */
export function factsOf(matter: Matter, city: City, analyzer: Analyzer): RoutingFacts {
  const category = city.categoryOf.get(matter.categoryId ?? "");
  const { longitude, latitude } = matter;
  let lexemes: ReadonlySet<string> | null = null;
  return {
    kind: matter.kind,
    categories: category?.path ?? [],
    categoryUnit: category?.unit ?? null,
    priority: category?.priority ?? "P3",
    district: matter.district,
    street: matter.street,
    houseNumber: matter.houseNumber,
    point: longitude === null || latitude === null ? null : { longitude, latitude },
    answers: new Map(Object.entries(matter.answers ?? {}).filter(([, value]) => value !== "")),
    channel: matter.channel,
    at: momentOf(matter.at),
    lexemes: () => {
      lexemes ??= lexemesOf(matter.description, analyzer);
      return lexemes;
    },
    returnedBy: (matter.returnedByIds ?? []).flatMap((id) => city.unitKeyOf.get(id) ?? []),
  };
}

type Row = Matter & { readonly id: string; readonly number: string };

const columns = Prisma.sql`
  i.id, i.number, i.kind, i.category_id AS "categoryId", i.description, i.channel, i.created_at AS at,
  i.district_number AS district, i.street, i.house_number AS "houseNumber", i.latitude, i.longitude,
  i.returned_by_ids AS "returnedByIds",
  (SELECT jsonb_object_agg(a.key, COALESCE(a.code, a.value)) FROM intake_answer a WHERE a.intake_id = i.id) AS answers`;

/** One matter as it is kept. */
export async function readMatter(tx: Tx, id: string): Promise<Matter> {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${columns} FROM intake i WHERE i.id = ${id}::uuid`;
  const row = rows[0];
  if (row === undefined) throw new Error("a matter to be routed is not there");
  return row;
}

/** Matters of the past, the newest first: those of a period, or the last ones whenever they came. */
export function readMatters(tx: Tx, period: { from: Date | null; to: Date | null }, limit: number): Promise<Row[]> {
  const { from, to } = period;
  return tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM intake i
    WHERE (${from}::timestamptz IS NULL OR i.created_at >= ${from}) AND (${to}::timestamptz IS NULL OR i.created_at < ${to})
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`;
}
