import { type AccountId, AccountView } from "@kck/contracts";
import { z } from "zod";
import { procedureFor } from "../trpc";

/** The accounts for fees with their numbers of today. */
export const listAccounts = procedureFor("accounts.list")
  .output(z.array(AccountView))
  .query(async ({ ctx }) => {
    const accounts = await ctx.db.bankAccount.findMany({ orderBy: { name: "asc" } });
    return accounts.map((account) => ({
      ...account,
      id: account.id as AccountId,
      mark: account.mark as AccountView["mark"],
      checkedOn: account.checkedOn.toISOString().slice(0, 10),
    }));
  });
