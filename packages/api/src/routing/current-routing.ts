import { RoutingView } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { toSetView } from "./set-view";
import { findInForce, findOpen, needsSecondPerson } from "./store";

/** The rules in force and the draft that is being worked on, each with what is to be said of it. */
export const currentRouting = procedureFor("routing.current")
  .output(RoutingView)
  .query(async ({ ctx }) => {
    const [inForce, open] = [await findInForce(ctx.db, ctx.now()), await findOpen(ctx.db)];
    if (inForce === null) throw new Refused("not-found");
    return {
      inForce: await toSetView(ctx.db, ctx, inForce),
      open: open === null ? null : await toSetView(ctx.db, ctx, open),
      needsSecondPerson: await needsSecondPerson(ctx.db),
    };
  });
