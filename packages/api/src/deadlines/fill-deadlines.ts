import type { Tx } from "@kck/db";
import { Prisma } from "@kck/db";
import type { CityFiles } from "../catalog/city-files";
import { newId } from "../new-id";

/** Fills in the first version of each policy and calendar that is not there; answers how many came to be. */
export async function fillDeadlines(
  tx: Tx,
  { calendars, policies }: CityFiles["deadlines"],
  now: Date,
): Promise<number> {
  const first = () => ({ id: newId(now), version: 1, createdAt: now });
  const made = await tx.calendar.createMany({
    data: calendars.map((calendar) => ({ ...calendar, ...first() })),
    skipDuplicates: true,
  });
  const written = await tx.deadlinePolicy.createMany({
    data: policies.map(({ acceptance, firstAnswer, ...policy }) => ({
      ...policy,
      ...first(),
      acceptance: acceptance ?? Prisma.DbNull,
      firstAnswer: firstAnswer ?? Prisma.DbNull,
    })),
    skipDuplicates: true,
  });
  return made.count + written.count;
}
