import { RoutingView } from "@kck/contracts";
import { waitingVersion } from "@kck/domain";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { toSetView } from "./set-view";
import { findInForce, findOpen, listSets, needsSecondPerson, toRows } from "./store";

/** The rules in force and the draft that is being worked on, each with what is to be said of it. */
export const currentRouting = procedureFor("routing.current")
  .output(RoutingView)
  .query(async ({ ctx }) => {
    const now = ctx.now();
    const [inForce, open, sets] = [await findInForce(ctx.db, now), await findOpen(ctx.db), await listSets(ctx.db)];
    if (inForce === null) throw new Refused("not-found");
    const waits = waitingVersion(sets, now);
    const [waiting = null] = await toRows(
      ctx.db,
      sets.filter(({ version }) => version !== null && version === waits),
      now,
    );
    return {
      inForce: await toSetView(ctx.db, ctx, inForce),
      open: open === null ? null : await toSetView(ctx.db, ctx, open),
      waiting,
      needsSecondPerson: await needsSecondPerson(ctx.db),
    };
  });
