import { AccountReceipt, DecideAccount } from "@kck/contracts";
import { dayColumn } from "@kck/domain";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { lockAccount, receiptOf } from "./store";

/** Accepts or declines a change of an account; never one's own. */
export const decideAccount = procedureFor("accounts.decide")
  .input(DecideAccount)
  .output(AccountReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { id, isAccepted } = input;
      const named = await tx.bankAccountChange.findUnique({ where: { id }, select: { accountId: true } });
      if (named === null) throw new Refused("not-found");
      const account = await lockAccount(tx, named.accountId);
      const change = await tx.bankAccountChange.findUniqueOrThrow({ where: { id } });
      if (change.decidedAt !== null) throw new Refused("wrong-status");
      if (change.proposedById === ctx.actor.id) throw new Refused("needs-second-person");
      if (isAccepted && change.oldNumber !== account.number) throw new Refused("changed-meanwhile");
      const decided = { decidedById: ctx.actor.id, decidedAt: now, isAccepted };
      await tx.bankAccountChange.update({ where: { id }, data: decided, select: { id: true } });
      if (isAccepted) {
        const { name, number } = change;
        const checkedOn = dayColumn(now);
        const accepted = { name, number, mark: "V", checkedOn, version: { increment: 1 } };
        await tx.bankAccount.update({ where: { id: account.id }, data: accepted, select: { id: true } });
      }
      const type = isAccepted ? "account.changed" : "account.declined";
      await recordOther(tx, { actor: ctx.actor, now }, { type, accountId: account.id, changeId: id });
      return receiptOf(id, { id: account.id, version: account.version + (isAccepted ? 1 : 0) });
    }),
  );
