import { Receipt, ReopenIntake } from "@kck/contracts";
import { lacksUnit } from "@kck/domain";
import { promiseNew, toldBy } from "../deadlines/promise";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";
import { findUnit } from "./store";

/** A supervisor takes an ended matter up again; where the centre had ended it itself, a unit gets it now. */
export const reopenIntake = procedureFor("intakes.reopen")
  .input(ReopenIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "reopen", input, async ({ tx, intake, now, say }) => {
      const isHeld = !lacksUnit("in-progress", intake.unitId);
      if (lacksUnit("in-progress", intake.unitId ?? input.unitId)) throw new Refused("unit-missing", ["unitId"]);
      // Handing it from one unit to another is an action of its own.
      if (isHeld && input.unitId !== null) throw new Refused("bad-input", ["unitId"]);
      const unit = input.unitId === null ? null : await findUnit(tx, input.unitId, now);
      const isNew = intake.dueAt === null && unit !== null;
      const promise = toldBy(
        intake,
        isNew ? await promiseNew(tx, { ...intake, unitId: unit.id, policyKey: null }, now) : null,
      );
      const noteId = await say("reopen", input.reason, false);
      return {
        fact: {
          type: "intake.reopened",
          noteId,
          unitId: unit?.id ?? null,
          ...promise.fact,
        },
        change: {
          outcome: null,
          publicAnswer: null,
          resolvedAt: null,
          closedAt: null,
          ...promise.change,
          ...(unit === null ? {} : { unitId: unit.id, assigneeId: null }),
        },
      };
    }),
  );
