import type { RoutingFile } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { newId } from "../new-id";
import { addSet } from "./store";

/** Gives a centre that has no rules yet those with which it begins; answers how many sets came to be. */
export async function fillRouting(tx: Tx, { reason, rules }: RoutingFile, now: Date): Promise<number> {
  if ((await tx.routingSet.count()) > 0) return 0;
  const set = { id: newId(now), version: 1, status: "published", rules, reason } as const;
  await addSet(tx, { ...set, publishedAt: now, inForceFrom: now }, now);
  return 1;
}
