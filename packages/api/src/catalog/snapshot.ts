import { CatalogView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { readCatalog } from "./store";

/** Everything a desk needs to know of the city, in one answer. */
export const snapshot = procedureFor("catalog.snapshot")
  .output(CatalogView)
  .query(({ ctx }) => readCatalog(ctx.db, ctx.now()));
