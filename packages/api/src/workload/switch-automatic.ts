import { AutomaticSwitch, SwitchAutomatic } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { ownUnit } from "./own-unit";

/** Lets a unit's matters be given to its people by the rules alone, or no longer. */
export const switchAutomatic = procedureFor("workload.switch")
  .input(SwitchAutomatic)
  .output(AutomaticSwitch)
  .mutation(async ({ ctx, input }) => {
    const { unitId, isOn } = input;
    const own = await ownUnit(ctx);
    return once(ctx, input, async (tx) => {
      const where = { id: unitId, ...(own === null ? {} : { AND: { id: own } }) };
      const { count } = await tx.unit.updateMany({ where, data: { assignsItself: isOn } });
      if (count === 0) throw new Refused("not-found", ["unitId"]);
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, { type: "workload.switched", unitId, isOn });
      return { unitId, isOn };
    });
  });
