import { toWarsaw } from "@kck/domain";
import type { Story } from "./story";

export type Order = {
  /** Whether the resident has not called before. */
  readonly isNew: boolean;
  /** Does the work when all earlier stories have done theirs. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** Whom a story needs to have been told before it begins. */
function earlierOf(stories: readonly Story[]): ReadonlyMap<Story, { after: Story[]; isNew: boolean }> {
  const byResident = new Map<string, Story>();
  const byMatter = new Map<string, Story>();
  const byYear = new Map<number, Story>();
  const earlier = new Map<Story, { after: Story[]; isNew: boolean }>();
  for (const story of stories) {
    const resident = story.resident === null ? null : story.resident.phone + story.resident.name;
    const { year } = toWarsaw(story.startedAt);
    const masters = story.matters.flatMap((matter) =>
      matter.acts.flatMap(({ step }) => (step.do === "join" ? [step.master] : [])),
    );
    const sameResident = resident === null ? undefined : byResident.get(resident);
    const needed = [
      sameResident,
      // The first number of a year makes the year's sequence, and others would wait for it longer than a lock may be waited for.
      byYear.get(year),
      ...[...masters, ...(story.follows === null ? [] : [story.follows])].map((key) => byMatter.get(key)),
    ];
    earlier.set(story, { after: needed.filter((one) => one !== undefined), isNew: sameResident === undefined });
    if (resident !== null && sameResident === undefined) byResident.set(resident, story);
    if (!byYear.has(year) && story.matters.length > 0) byYear.set(year, story);
    for (const matter of story.matters) byMatter.set(matter.key, story);
  }
  return earlier;
}

/**
 * Tells stories, several at once: each after those it needs, and all of them take their turns in the order of the list.
 *
 * Errors  that of the first story that fails; no further one is begun then, and those that wait for a turn fail too.
 */
export async function tellInOrder(
  stories: readonly Story[],
  atOnce: number,
  tell: (story: Story, order: Order) => Promise<void>,
): Promise<void> {
  const earlier = earlierOf(stories);
  const told = new Map(stories.map((story) => [story, Promise.withResolvers<void>()]));
  const turns = stories.map(() => Promise.withResolvers<void>());
  // Not everybody waits for these; a failure is told by the worker that met it.
  for (const { promise } of [...told.values(), ...turns]) promise.catch(() => undefined);
  let next = 0;

  const work = async () => {
    for (let at = next++; at < stories.length; at = next++) {
      const story = stories[at];
      if (story === undefined) return;
      const { after, isNew } = earlier.get(story) ?? { after: [], isNew: true };
      try {
        await Promise.all(after.map((one) => told.get(one)?.promise));
        await tell(story, {
          isNew,
          inTurn: async (work) => {
            await turns[at - 1]?.promise;
            const result = await work();
            turns[at]?.resolve();
            return result;
          },
        });
        told.get(story)?.resolve();
        turns[at]?.resolve();
      } catch (error) {
        next = stories.length;
        for (const { reject } of [...told.values(), ...turns]) reject(error);
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
