import pg from "pg";
import type { Filled } from "../data/open-filled";
import { drawSamples } from "../measure/samples";
import { type Day, type DayPlan, liveDay } from "./day";
import { openServers } from "./servers";

export type Several = { readonly servers: number; readonly calm: Day; readonly kills: number; readonly disturbed: Day };

/** One server is killed and started again so far apart. */
const KILL_EACH_MS = 20_000;

/** Lives the same day twice over several servers: undisturbed, and with one of them killed every twenty seconds. */
export async function liveSeveral(filled: Filled, servers: number, plan: DayPlan): Promise<Several> {
  const product = await openServers(filled, servers);
  const pool = new pg.Pool({ connectionString: filled.ownerUrl, max: 4, application_name: "kck bench" });
  try {
    const site = { pool, product };
    const samples = await drawSamples(pool);
    const calm = await liveDay(site, filled.city, samples, plan);
    const killing = product.killEach(KILL_EACH_MS);
    const disturbed = await liveDay(site, filled.city, samples, plan);
    return { servers, calm, kills: await killing.end(), disturbed };
  } finally {
    await pool.end();
    await product.stop();
  }
}
