import { SetAgentState } from "@kck/contracts";
import { AGENT_STATES } from "@kck/domain";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { writeState } from "./store";

/** Says whether the person is ready for the next call, finishes the last one, or is away. */
export const setState = procedureFor("calls.setState")
  .input(SetAgentState)
  .output(z.strictObject({ state: z.enum(AGENT_STATES) }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { state } = input;
      await writeState(tx, ctx.actor.id, state, now);
      await recordOther(tx, { actor: ctx.actor, now }, { type: "agent.state-set", userId: ctx.actor.id, state });
      return { state };
    }),
  );
