import { MassEventAnswers, MassEventId } from "@kck/contracts";
import { z } from "zod";
import { procedureFor } from "../trpc";
import { recipientsOf } from "./answers";
import { findLasting } from "./events";
import { countWaiting, endingOf, findMaster, withMaster } from "./gather";

/** Who would be answered if the event ended now, in numbers alone. */
export const previewEnd = procedureFor("massEvents.preview")
  .input(z.strictObject({ id: MassEventId }))
  .output(MassEventAnswers)
  .query(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const event = await withMaster(tx, await findLasting(tx, input.id, null));
      const master = await findMaster(tx, event);
      const isMasterAnswered = endingOf(ctx, master) !== null;
      const { recipients, unreachable } = await recipientsOf(tx, event, master?.id ?? null, ctx.outbox);
      const joining = master === null ? 0 : await countWaiting(tx, event);
      return { joining, isMasterAnswered, messages: recipients.length, unreachable };
    }),
  );
