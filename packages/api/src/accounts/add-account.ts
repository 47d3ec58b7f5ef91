import { AccountReceipt, AddAccount } from "@kck/contracts";
import { dayColumn } from "@kck/domain";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { insertChange, receiptOf } from "./store";

/** Proposes an account that is not kept yet; until somebody else accepts it, it has no number. */
export const addAccount = procedureFor("accounts.add")
  .input(AddAccount)
  .output(AccountReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { key, name, accountId } = input;
      const there = await tx.bankAccount.findUnique({ where: { key }, select: { id: true } });
      if (there !== null) throw new Refused("key-taken", ["key"]);
      const checkedOn = dayColumn(now);
      const account = await tx.bankAccount.create({
        data: { id: accountId, key, name, number: "", mark: "?", checkedOn },
      });
      await insertChange(tx, input, "", { id: ctx.actor.id, at: now });
      const fact = { type: "account.proposed", accountId, changeId: input.id } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return receiptOf(input.id, account);
    }),
  );
