import { SaveCalendar, VersionReceipt } from "@kck/contracts";
import { CITY_CALENDAR, refusalOfCalendar } from "@kck/domain";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { nextVersion } from "../versions/next-version";
import { addCalendar, newestOf } from "./store";

/**
 * Saves the next version of a calendar, or the first of a new one, and which units work by it from now on. The city's
 * calendar is everybody's who has no other, so it names no units.
 */
export const saveCalendar = procedureFor("deadlines.saveCalendar")
  .input(SaveCalendar)
  .output(VersionReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { key, name, hours, isClosedOnHolidays, closedDays, reason } = input;
      const unitIds = key === CITY_CALENDAR ? [] : [...new Set(input.unitIds)];
      const now = ctx.now();
      const version = nextVersion(await newestOf(tx, "calendar", key), input.basedOn);
      const refusal = refusalOfCalendar({ key, version, name, hours, isClosedOnHolidays, closedDays });
      if (refusal !== null) throw new Refused(refusal, ["hours"]);
      if ((await tx.unit.count({ where: { id: { in: unitIds } } })) < unitIds.length)
        throw new Refused("not-found", ["unitIds"]);
      const saved = { key, version, name, hours, isClosedOnHolidays, closedDays, unitIds, reason };
      await addCalendar(tx, saved, { by: ctx.actor.id, now });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "deadlines.calendar-saved", key, version });
      return { key, version };
    }),
  );
