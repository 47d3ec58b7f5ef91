import { ResidentById, ResidentView } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { residentsWith } from "./view";

/** One resident with open and past matters. */
export const getResident = procedureFor("residents.get")
  .input(ResidentById)
  .output(ResidentView)
  .query(async ({ ctx, input }) => {
    const [resident] = await residentsWith(ctx, Prisma.sql`r.id = ${input.id}::uuid`, 1);
    if (resident === undefined) throw new Refused("not-found");
    return resident;
  });
