import { router } from "../trpc";
import { addAccount } from "./add-account";
import { decideAccount } from "./decide-account";
import { listAccountChanges } from "./list-account-changes";
import { listAccounts } from "./list-accounts";
import { proposeAccount } from "./propose-account";

export const accounts = router({
  list: listAccounts,
  changes: listAccountChanges,
  add: addAccount,
  propose: proposeAccount,
  decide: decideAccount,
});
