import { DeadlineVersionsView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { allVersions } from "./store";

/** By what deadlines are and were counted, with who changed it and why. */
export const deadlineVersions = procedureFor("deadlines.versions")
  .output(DeadlineVersionsView)
  .query(({ ctx }) => allVersions(ctx.db));
