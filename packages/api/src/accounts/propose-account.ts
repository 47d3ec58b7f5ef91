import { AccountReceipt, ProposeAccount } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { insertChange, lockAccount, receiptOf } from "./store";

/** Proposes another number or name of an account; callers are told the old one until somebody else accepts it. */
export const proposeAccount = procedureFor("accounts.propose")
  .input(ProposeAccount)
  .output(AccountReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const account = await lockAccount(tx, input.accountId);
      if (account.version !== input.version) throw new Refused("changed-meanwhile");
      await insertChange(tx, input, account.number, { id: ctx.actor.id, at: now });
      const fact = { type: "account.proposed", accountId: account.id, changeId: input.id } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return receiptOf(input.id, account);
    }),
  );
