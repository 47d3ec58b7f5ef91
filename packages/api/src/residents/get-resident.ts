import { ResidentById, ResidentView } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { residentsWith } from "./view";

/** One resident with open and past matters. */
export const getResident = procedureFor("residents.get")
  .input(ResidentById)
  .output(ResidentView)
  .query(async ({ ctx, input }) => {
    const [resident] = await residentsWith(ctx.db, ctx, { id: input.id }, 1);
    if (resident === undefined) throw new Refused("not-found");
    return resident;
  });
