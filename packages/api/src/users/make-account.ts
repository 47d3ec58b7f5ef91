import type { InvitationView, InviteUser } from "@kck/contracts";
import type { Tx } from "@kck/db";
import type { z } from "zod";
import { type Occasion, recordOther } from "../history/events";
import { Refused } from "../refused";
import { invite } from "./invitation";

/** An account to be made, as `InviteUser` checks it. */
export type NewAccount = Omit<z.output<typeof InviteUser>, "commandId">;

/**
 * Makes an account without a password, and the one-time link with which its owner chooses one.
 *
 * Shapes  who makes it, when, and what `InviteUser` lets through; the end of the link's validity out.
 * Errors  `email-taken`.
 */
export async function makeAccount(
  tx: Tx,
  { actor, now }: Occasion,
  { id, name, email: typed, role, unitId, token }: NewAccount,
): Promise<InvitationView> {
  const email = typed.toLowerCase();
  const taken = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (taken !== null) throw new Refused("email-taken", ["email"]);
  await tx.user.create({ data: { id, name, email, role, unitId, invitedById: actor.id, createdAt: now } });
  await recordOther(tx, { actor, now }, { type: "user.invited", userId: id });
  return invite(tx, id, token, now);
}
