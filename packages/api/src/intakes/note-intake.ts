import { NoteIntake, Receipt } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { append } from "./append";

/** Adds an internal note; the resident never sees it. */
export const noteIntake = procedureFor("intakes.note")
  .input(NoteIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    append(ctx, input, { purpose: "note", isPublic: false, fact: (noteId) => ({ type: "intake.noted", noteId }) }),
  );
