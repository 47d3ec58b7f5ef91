import { ActivateUser, UserReceipt } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { saveUser } from "./store";

/** Opens a closed account again. */
export const activateUser = procedureFor("users.activate")
  .input(ActivateUser)
  .output(UserReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const saved = await saveUser(tx, input, { isActive: true });
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, { type: "user.activated", userId: input.id });
      return saved;
    }),
  );
