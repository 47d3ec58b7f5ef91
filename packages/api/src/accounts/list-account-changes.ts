import {
  type AccountChangeId,
  AccountChangesView,
  type AccountId,
  ListAccountChanges,
  type UserId,
} from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { procedureFor, roleOf } from "../trpc";

const MOST = 200;

/** What was proposed and decided of accounts, the newest first: from these rows the number of any day follows. */
export const listAccountChanges = procedureFor("accounts.changes")
  .input(ListAccountChanges)
  .output(AccountChangesView)
  .query(async ({ ctx, input }) => {
    const changes = await ctx.db.bankAccountChange.findMany({
      where: {
        ...(input.accountId === null ? {} : { accountId: input.accountId }),
        ...(input.isOpen ? { decidedAt: null } : {}),
      },
      include: { account: { select: { key: true } } },
      orderBy: { proposedAt: "desc" },
      take: MOST,
    });
    const ids = changes.flatMap(({ proposedById, decidedById }) => [proposedById, decidedById]);
    const known = await ctx.db.user.findMany({
      where: { id: { in: ids.filter((id) => id !== null) } },
      select: { id: true, name: true },
    });
    const people = new Map(known.map(({ id, name }) => [id, { id: id as UserId, name }]));
    const role = roleOf(ctx.actor);
    const decides = role !== null && mayCall(role, "accounts.decide");
    return changes.map((change) => ({
      id: change.id as AccountChangeId,
      accountId: change.accountId as AccountId,
      key: change.account.key,
      name: change.name,
      number: change.number,
      oldNumber: change.oldNumber,
      reason: change.reason,
      proposedBy: people.get(change.proposedById) ?? null,
      proposedAt: change.proposedAt.toISOString(),
      decidedBy: change.decidedById === null ? null : (people.get(change.decidedById) ?? null),
      decidedAt: change.decidedAt?.toISOString() ?? null,
      isAccepted: change.isAccepted,
      mayDecide: decides && change.decidedAt === null && change.proposedById !== ctx.actor.id,
    }));
  });
