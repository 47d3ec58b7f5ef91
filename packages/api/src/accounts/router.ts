import { router } from "../trpc";
import { listAccounts } from "./list-accounts";

export const accounts = router({ list: listAccounts });
