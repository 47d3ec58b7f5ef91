import { InvitationView, InviteUser } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { invite } from "./invitation";

/** Makes an account and the one-time link with which its owner chooses a password. */
export const inviteUser = procedureFor("users.invite")
  .input(InviteUser)
  .output(InvitationView)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { id, name, role, unitId } = input;
      const email = input.email.toLowerCase();
      const taken = await tx.user.findUnique({ where: { email }, select: { id: true } });
      if (taken !== null) throw new Refused("email-taken", ["email"]);
      await tx.user.create({ data: { id, name, email, role, unitId, invitedById: ctx.actor.id, createdAt: now } });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "user.invited", userId: id });
      return invite(tx, id, input.token, now);
    }),
  );
