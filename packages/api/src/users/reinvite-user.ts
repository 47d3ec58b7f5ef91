import { InvitationView, ReinviteUser } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { invite } from "./invitation";

/** Makes a new link for somebody who lost theirs or forgot the password. */
export const reinviteUser = procedureFor("users.reinvite")
  .input(ReinviteUser)
  .output(InvitationView)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const user = await tx.user.findFirst({ where: { id: input.id, isActive: true }, select: { id: true } });
      if (user === null) throw new Refused("not-found");
      await recordOther(tx, { actor: ctx.actor, now }, { type: "user.invited", userId: user.id });
      return invite(tx, user.id, input.token, now);
    }),
  );
