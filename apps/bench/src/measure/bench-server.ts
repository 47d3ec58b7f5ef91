import { join } from "node:path";
import pg from "pg";
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

/** Starts the built server and the thin one on a filled database, and signs people in. */
export async function openBench({ folder, ownerUrl, serverUrl, city }: Filled): Promise<Bench> {
  const data = { KCK_DATA: join(folder, "data"), KCK_DEMO: "off", KCK_LOG: "warn", PORT: "0" };
  const product = await run("apps/server/dist/main.js", {
    ...data,
    DATABASE_URL: serverUrl,
    DATABASE_OWNER_URL: ownerUrl,
  });
  const thin = await run("apps/bench/dist/thin.js", { DATABASE_URL: ownerUrl });
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 20, application_name: "kck bench" });
  const [toProduct, toThin] = [openLine(product.url, MOST_CALLERS), openLine(thin.url, MOST_CALLERS)];
  const close = async () => {
    await Promise.all([toProduct.close(), toThin.close(), pool.end()]);
    await Promise.all([product.stop(), thin.stop()]);
  };
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT unit_id AS id FROM intake
     WHERE status IN ('accepted', 'in-progress', 'scheduled') AND unit_id IS NOT NULL ORDER BY 1`,
  );
  const staffOf = (unitId: string) => city.people.filter((person) => person.unitId === unitId).slice(0, IN_EACH_UNIT);
  const { rows: authors } = await pool.query<{ id: string }>("SELECT DISTINCT created_by_id AS id FROM intake");
  const isAuthor = (id: string) => authors.some((author) => author.id === id);
  // What an author may do is another answer, so those ask who logged nothing.
  const consultants = city.people.filter(({ role, id }) => role === "consultant" && !isAuthor(id));
  const centre = await signIn(product.url, consultants);
  const staff = await signIn(
    product.url,
    rows.flatMap(({ id }) => staffOf(id)),
  );
  const supervisors = await signIn(
    product.url,
    city.people.filter(({ role }) => role === "supervisor"),
  );
  return { pool, serverUrl, product, toProduct, toThin, centre, staff, supervisors, close };
}
