import { Receipt, ScheduleIntake } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The unit names the day of the work. */
export const scheduleIntake = procedureFor("intakes.schedule")
  .input(ScheduleIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "schedule", input, async ({ say }) => {
      const scheduledFor = new Date(input.scheduledFor);
      const noteId = input.note === "" ? null : await say("schedule", input.note, false);
      return {
        fact: { type: "intake.scheduled", scheduledFor: scheduledFor.toISOString(), noteId },
        change: { scheduledFor },
      };
    }),
  );
