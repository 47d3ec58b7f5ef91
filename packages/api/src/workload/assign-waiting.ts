import type { Db, Tx } from "@kck/db";
import { record } from "../history/events";
import { findAny, save } from "../intakes/store";
import { asked, passOver, readWaiting } from "./store";
import { suggestFor } from "./suggest-for";

const CLOCK = { id: null, kind: "clock" } as const;
const AT_ONCE = 200;
const MOST_IN_A_ROW = 5;
/** A matter that could not be given is not tried first again in every run; what blocked it has mostly gone by then. */
const PASSED_OVER_MS = 10 * 60_000;

/**
 * Gives what waits in units that assign by themselves to whoever is suggested, the most pressing first. What somebody has
 * given or taken back by hand since the unit has it stays as they left it.
 *
 * Shapes  answers how many were given. Where nobody of a unit has room, what comes after it waits with it.
 * Errors  what cannot be given is passed over for some minutes, and the run ends with an `AggregateError` of all of it; after
 *         the fifth in a row it stops, for then it is not the matters, and those are tried again. What was given stays given.
 * Source  issue "Routing, deadlines and workload", "Suggestion with reasons".
 */
export async function assignWaiting(db: Db, now: Date): Promise<number> {
  const full = new Set<string>();
  const failed: unknown[] = [];
  const stuck: string[] = [];
  let [count, inARow] = [0, 0];
  for (const { id, unitId } of await readWaiting(db, now, AT_ONCE)) {
    if (full.has(unitId)) continue;
    try {
      if (await db.$transaction((tx) => assignOne(tx, id, unitId, now))) count += 1;
      else full.add(unitId);
      inARow = 0;
    } catch (error) {
      failed.push(error);
      stuck.push(id);
      inARow += 1;
      if (inARow < MOST_IN_A_ROW) continue;
      stuck.splice(-MOST_IN_A_ROW);
      break;
    }
  }
  await passOver(db, stuck, new Date(now.getTime() + PASSED_OVER_MS), now);
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} matters could not be given to anybody`);
  return count;
}

async function assignOne(tx: Tx, id: string, unitId: string, now: Date): Promise<boolean> {
  // Locked first: what people did to it meanwhile goes before.
  const intake = await findAny(tx, id);
  if (intake.unitId !== unitId || intake.assigneeId !== null) return true;
  const matter = await tx.intake.findUniqueOrThrow({ where: { id }, select: asked });
  const [best] = await suggestFor(tx, unitId, matter, now);
  if (best === undefined) return false;
  const saved = await save(tx, intake, { assigneeId: best.id }, now);
  const fact = { type: "intake.assigned", assigneeId: best.id, reasons: best.reasons } as const;
  await record(tx, { actor: CLOCK, now }, saved, fact);
  return true;
}
