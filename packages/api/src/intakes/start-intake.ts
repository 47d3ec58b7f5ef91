import { Receipt, StartIntake } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Work on the matter begins. */
export const startIntake = procedureFor("intakes.start")
  .input(StartIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) => takeAction(ctx, "start", input, () => ({ fact: { type: "intake.started" } })));
