import { DeactivateUser, UserReceipt } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { keepAnAdministrator, saveUser } from "./store";

/** Closes an account: its sessions end at once, its name stays in the history. */
export const deactivateUser = procedureFor("users.deactivate")
  .input(DeactivateUser)
  .output(UserReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      await keepAnAdministrator(tx, input.id);
      const saved = await saveUser(tx, input, { isActive: false });
      await tx.session.deleteMany({ where: { userId: input.id } });
      await tx.invitation.deleteMany({ where: { userId: input.id, usedAt: null } });
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, { type: "user.deactivated", userId: input.id });
      return saved;
    }),
  );
