import { type CategoryId, SuggestedView } from "@kck/contracts";
import { lastHour, SURGE_WEEKS, sameHoursBefore, surgesIn } from "@kck/domain";
import { procedureFor } from "../trpc";
import { countHours, firstLogged } from "./store";

/** Where the last hour brings more than the same weekday and hour usually do. Counts alone: nothing of anybody. */
export const suggestedEvents = procedureFor("massEvents.suggested")
  .output(SuggestedView)
  .query(async ({ ctx }) => {
    const hour = lastHour(ctx.now());
    const first = await firstLogged(ctx.db);
    // A week before the first intake says nothing of what is usual.
    const weeks = sameHoursBefore(hour.until, SURGE_WEEKS).filter(({ from }) => first !== null && from >= first);
    const counts = await countHours(ctx.db, [hour, ...weeks]);
    const rows = surgesIn(counts, weeks.length).map(
      ({ categoryId, districtNumber, count, usual, mean, threshold }) => ({
        categoryId: categoryId as CategoryId, // the column holds ids of categories alone
        districtNumber,
        count,
        usual: [...usual],
        mean,
        threshold,
      }),
    );
    return { from: hour.from.toISOString(), until: hour.until.toISOString(), rows };
  });
