import { GroupsVersionsView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { versionsOfGroups } from "./store";

/** The groups of categories as they are and were, with who changed them, when and why. */
export const groups = procedureFor("cityLists.groups")
  .output(GroupsVersionsView)
  .query(({ ctx }) => versionsOfGroups(ctx.db));
