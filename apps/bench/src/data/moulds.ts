import { readCardMessage } from "@kck/api";
import { openDatabase } from "@kck/db";
import type { Analyzer } from "@kck/search";
import type pg from "pg";
import { RESOURCES } from "../root";
import type { Category, City } from "./city";
import { type Lived, live, type Road } from "./lives";
import { connect } from "./load";
import { columnsOf, type Mould, mouldOf } from "./mould";

const SCRATCH = "kck_bench_moulds";
const AT_ONCE = 4;
const BETWEEN: readonly Road[] = [
  "answered",
  "registered",
  "forwarded",
  "accepted",
  "in-progress",
  "scheduled",
  "waiting",
  "returned",
  "resolved",
];

export type MouldParts = {
  readonly ownerUrl: string;
  readonly serverUrl: string;
  readonly city: City;
  readonly analyzer: Analyzer;
  /** Every so manieth category has a life of its own. */
  readonly every: number;
  readonly at: Date;
};

/** Which lives are lived: one to its end in each category, and each other road in every third of them. */
function plan(categories: readonly Category[]): { road: Road; category: Category }[] {
  return categories.flatMap((category, at) => [
    { road: "closed" as Road, category },
    ...BETWEEN.filter((_, road) => road % 3 === at % 3).map((road) => ({ road, category })),
  ]);
}

/**
 * Lets the product live the lives that are copied, in a database beside the one that is filled, because history takes nothing
 * back.
 */
export async function makeMoulds({ ownerUrl, serverUrl, city, analyzer, every, at }: MouldParts): Promise<Mould[]> {
  const owner = await connect(ownerUrl);
  const inScratch = (url: string) => Object.assign(new URL(url), { pathname: `/${SCRATCH}` }).href;
  await owner.query(`CREATE DATABASE ${SCRATCH} TEMPLATE ${new URL(ownerUrl).pathname.slice(1)}`).catch(ended(owner));
  const database = openDatabase({ url: inScratch(serverUrl) });
  const reader = await connect(inScratch(ownerUrl));
  try {
    const outbox = { email: false, sms: false, cardUrl: null, texts: await readCardMessage(RESOURCES) };
    const parts = { db: database.prisma, analyzer, features: { isDemonstration: false, map: null }, outbox };
    const waiting = plan(city.categories.filter(({ unitId }, n) => unitId !== null && n % every === 0));
    const columns = await columnsOf(reader);
    const lives: Lived[] = [];
    const worker = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        lives.push(await live(parts, city, next.road, next.category, at));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const keyOf = ({ road, category }: Lived) => `${category.code} ${road}`;
    const moulds: Mould[] = [];
    for (const lived of lives.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
      moulds.push(await mouldOf(reader, columns, lived));
    return moulds;
  } finally {
    await Promise.all([database.close(), reader.end()]);
    await owner.query(`DROP DATABASE ${SCRATCH}`);
    await owner.end();
  }
}

const ended = (client: pg.Client) => async (error: unknown) => {
  await client.end();
  throw error;
};
