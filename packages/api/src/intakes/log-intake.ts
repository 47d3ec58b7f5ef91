import { LogIntake, Receipt } from "@kck/contracts";
import type { Channel } from "@kck/domain";
import { findOwnOpen } from "../contacts/store";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { forwardNew, logNew } from "./log-new";

/** Opens an intake in the running contact and, where a unit is named, forwards it in the same step. */
export const logIntake = procedureFor("intakes.log")
  .input(LogIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const contact = await findOwnOpen(tx, ctx, input.contactId);
      const logged = await logNew(tx, ctx, {
        ...input,
        contactId: contact.id,
        channel: contact.channel as Channel,
        residentId: contact.isAnonymous ? null : contact.residentId,
        external: null,
      });
      return input.forwardTo === null ? logged : forwardNew(tx, ctx, logged, input.forwardTo);
    }),
  );
