import { ChangeUser, UserReceipt } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { keepAnAdministrator, saveUser } from "./store";

/** Changes a person's name, role or unit, and whether they lead it. Sessions go on; the next request already has the new rights. */
export const changeUser = procedureFor("users.change")
  .input(ChangeUser)
  .output(UserReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { name, role, unitId, isUnitHead } = input;
      if (role !== "administrator") await keepAnAdministrator(tx, input.id);
      const saved = await saveUser(tx, input, { name, role, unitId, isUnitHead });
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, { type: "user.changed", userId: input.id });
      return saved;
    }),
  );
