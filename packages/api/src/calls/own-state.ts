import { OwnAgentState } from "@kck/contracts";
import { type AgentState, dayBegan } from "@kck/domain";
import { procedureFor } from "../trpc";
import { readOwnState } from "./store";

/** What the person said of themselves; whoever said nothing since their last call is ready for the next. */
export const ownState = procedureFor("calls.ownState")
  .output(OwnAgentState)
  .query(async ({ ctx }) => {
    const said = await readOwnState(ctx.db, ctx.actor.id, dayBegan(ctx.now()));
    return said === null
      ? { state: "available" as const, since: null }
      : { state: said.state as AgentState, since: said.since.toISOString() };
  });
