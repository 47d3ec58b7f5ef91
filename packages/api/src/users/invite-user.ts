import { InvitationView, InviteUser } from "@kck/contracts";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { makeAccount } from "./make-account";

/** Makes an account and the one-time link with which its owner chooses a password. */
export const inviteUser = procedureFor("users.invite")
  .input(InviteUser)
  .output(InvitationView)
  .mutation(({ ctx, input }) => once(ctx, input, (tx) => makeAccount(tx, { actor: ctx.actor, now: ctx.now() }, input)));
