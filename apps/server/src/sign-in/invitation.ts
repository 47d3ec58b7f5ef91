import { digestOf, Refused, refusalOf } from "@kck/api";
import { InvitationToken } from "@kck/contracts";
import type { Db } from "@kck/db";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { refuse } from "../reply";
import { NewPassword } from "./new-password";
import { hashPassword } from "./password";
import type { Tries } from "./tries";

const AcceptInvitation = z.strictObject({ token: InvitationToken, password: NewPassword });

type Parts = { readonly db: Db; readonly tries: Tries; readonly now: () => Date };

/**
 * Gives an invited person the password they chose.
 *
 * Errors  `not-found` for a link that is unknown, used, too old or of a closed account alike; `bad-input` for a password
 *         that is too short. A link works once: of two at once the second is refused.
 */
export async function acceptInvitation(parts: Parts, request: FastifyRequest, reply: FastifyReply) {
  const { db, tries, now } = parts;
  const read = AcceptInvitation.safeParse(request.body);
  if (!read.success) {
    const refusal = refusalOf(read.error) ?? new Refused("bad-input");
    return refuse(reply, refusal.reason, refusal.fields);
  }
  const { token, password } = read.data;
  const person = tries.personOf(token, request.ip);
  const verdict = await tries.begin(person);
  if (!verdict.isAllowed) return refuse(reply, verdict.reason, [], verdict.retryAfterSeconds);
  const where = { tokenHash: digestOf(token), usedAt: null, expiresAt: { gt: now() } };
  // A hash is dear, so only a link that is good gets one.
  const isGood = (await db.invitation.findFirst({ where, select: { userId: true } })) !== null;
  const email = isGood ? await choosePassword(db, where.tokenHash, await hashPassword(password), now()) : null;
  if (email === null) {
    await tries.wasWrong(person, verdict.count);
    return refuse(reply, "not-found");
  }
  await Promise.all([tries.wasRight(person), tries.wasRight(tries.personOf(email, request.ip))]);
  return reply.header("cache-control", "no-store").send({ isDone: true });
}

/** Uses the link up and replaces the password; whoever was signed in under the old one is signed out. */
function choosePassword(db: Db, tokenHash: string, password: string, now: Date): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const used = await tx.invitation.updateManyAndReturn({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
      select: { userId: true },
    });
    const userId = used[0]?.userId;
    if (userId === undefined) return null;
    const user = await tx.user.findFirst({ where: { id: userId, isActive: true }, select: { email: true } });
    if (user === null) return null;
    await tx.account.deleteMany({ where: { userId, providerId: "credential" } });
    await tx.account.create({
      data: { userId, accountId: userId, providerId: "credential", password },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId } });
    return user.email;
  });
}
