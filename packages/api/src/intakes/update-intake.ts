import { Receipt, UpdateIntake } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { append } from "./append";

/** Adds a public update: what the resident may read before the matter ends. */
export const updateIntake = procedureFor("intakes.update")
  .input(UpdateIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    append(ctx, input, { purpose: "update", isPublic: true, fact: (noteId) => ({ type: "intake.updated", noteId }) }),
  );
