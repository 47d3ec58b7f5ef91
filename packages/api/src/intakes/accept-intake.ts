import { AcceptIntake, Receipt } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The unit takes the matter on. */
export const acceptIntake = procedureFor("intakes.accept")
  .input(AcceptIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) => takeAction(ctx, "accept", input, () => ({ fact: { type: "intake.accepted" } })));
