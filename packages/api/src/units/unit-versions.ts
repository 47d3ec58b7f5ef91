import { UnitVersionsView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { unitVersionsOf } from "./store";

/** The units as they are and were, with who changed them and why. */
export const unitVersions = procedureFor("units.versions")
  .output(UnitVersionsView)
  .query(({ ctx }) => unitVersionsOf(ctx.db));
