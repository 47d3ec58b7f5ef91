import { join } from "node:path";
import pg from "pg";
import type { City, Person } from "../data/city";
import type { Filled } from "../data/open-filled";
import { type Line, openLine } from "./line";
import { type SignedIn, signIn } from "./people";
import { type Running, run } from "./program";

const MOST_CALLERS = 50;
const IN_EACH_UNIT = 2;

/** Everything that is asked: the product as it is shipped, both floors, and people who are signed in. */
export type Bench = {
  readonly pool: pg.Pool;
  readonly serverUrl: string;
  readonly product: Running;
  readonly toProduct: Line;
  readonly toThin: Line;
  readonly centre: readonly SignedIn[];
  readonly staff: readonly SignedIn[];
  readonly supervisors: readonly SignedIn[];
  close(): Promise<void>;
};

/** Who asks. */
export type Asking = {
  readonly centre: readonly Person[];
  readonly staff: readonly Person[];
  readonly supervisors: readonly Person[];
};

/** Starts the built server, as it is shipped, on a filled database. */
export function startProduct({ folder, ownerUrl, serverUrl }: Filled): Promise<Running> {
  const data = { KCK_DATA: join(folder, "data"), KCK_DEMO: "off", KCK_LOG: "warn", PORT: "0" };
  return run("apps/server/dist/main.js", { ...data, DATABASE_URL: serverUrl, DATABASE_OWNER_URL: ownerUrl });
}

/** Starts the built server and the thin one on a filled database, and signs those in who ask, the same as before or chosen now. */
export async function openBench(filled: Filled, same?: Asking): Promise<Bench> {
  const { ownerUrl, serverUrl, city } = filled;
  const product = await startProduct(filled);
  const thin = await run("apps/bench/dist/thin.js", { DATABASE_URL: ownerUrl });
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 20, application_name: "kck bench" });
  const [toProduct, toThin] = [openLine(product.url, MOST_CALLERS), openLine(thin.url, MOST_CALLERS)];
  const close = async () => {
    await Promise.all([toProduct.close(), toThin.close(), pool.end()]);
    await Promise.all([product.stop(), thin.stop()]);
  };
  const { centre, staff, supervisors } = same ?? (await choose(pool, city));
  return {
    pool,
    serverUrl,
    product,
    toProduct,
    toThin,
    centre: await signIn(product.url, centre),
    staff: await signIn(product.url, staff),
    supervisors: await signIn(product.url, supervisors),
    close,
  };
}

async function choose(pool: pg.Pool, { people }: City): Promise<Asking> {
  const { rows } = await pool.query<{ id: string }>(
    "SELECT DISTINCT unit_id AS id FROM intake WHERE status = 'accepted' AND unit_id IS NOT NULL ORDER BY 1",
  );
  const staffOf = (unitId: string) => people.filter((person) => person.unitId === unitId).slice(0, IN_EACH_UNIT);
  const { rows: authors } = await pool.query<{ id: string }>("SELECT DISTINCT created_by_id AS id FROM intake");
  const isAuthor = (id: string) => authors.some((author) => author.id === id);
  return {
    // What an author may do is another answer, so those ask who logged nothing.
    centre: people.filter(({ role, id }) => role === "consultant" && !isAuthor(id)),
    staff: rows.flatMap(({ id }) => staffOf(id)),
    supervisors: people.filter(({ role }) => role === "supervisor"),
  };
}
