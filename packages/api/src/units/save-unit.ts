import { SaveUnit, UnitReceipt } from "@kck/contracts";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { nextVersion } from "../versions/next-version";
import { checkStillThere, checkSuccessor, keepVersions, lockUnits, unitOf, writeUnit } from "./store";

/**
 * Saves the next version of a unit, or the first of a new one. From the day after its last, the rules give to its successor
 * what they would have given to it; what it has stays with it until somebody forwards it.
 */
export const saveUnit = procedureFor("units.save")
  .input(SaveUnit)
  .output(UnitReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { key, reason } = input;
      const now = ctx.now();
      await lockUnits(tx);
      const known = await unitOf(tx, key);
      const version = nextVersion(known?.version ?? 0, input.basedOn);
      const id = known?.id ?? newId(now);
      await checkSuccessor(tx, id, input.successorId);
      await checkStillThere(tx, id, input.successorId, now);
      await writeUnit(tx, id, input, version, now);
      await keepVersions(tx, { ids: [id], createdById: ctx.actor.id, reason, now });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "catalog.unit-saved", unitId: id, version });
      return { key, version };
    }),
  );
