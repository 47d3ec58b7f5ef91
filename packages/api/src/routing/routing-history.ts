import { RoutingHistoryView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { listSets, toRows } from "./store";

/** Every set there was: who wrote it, who published it, when and why. */
export const routingHistory = procedureFor("routing.history")
  .output(RoutingHistoryView)
  .query(async ({ ctx }) => ({ sets: await toRows(ctx.db, await listSets(ctx.db), ctx.now()) }));
