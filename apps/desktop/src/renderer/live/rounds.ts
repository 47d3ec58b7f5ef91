/** Not more often than this is the server asked again about one sort of change, however many events come. */
export const ROUND_MS = 500;

/**
 * Gathers what comes in bursts into rounds.
 *
 * Shapes  items with a key, each key once in a round; `flush` gets what came since the round before.
 * Units   the first item of a quiet time goes at once, the next round `ROUND_MS` after it.
 */
export function inRounds<Item>(flush: (items: Item[]) => void, everyMs: number = ROUND_MS) {
  const waiting = new Map<string, Item>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const round = () => {
    timer = null;
    if (waiting.size === 0) return;
    const items = [...waiting.values()];
    waiting.clear();
    timer = setTimeout(round, everyMs);
    flush(items);
  };

  return {
    add(key: string, item: Item): void {
      waiting.set(key, item);
      if (timer === null) round();
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting.clear();
    },
  };
}

/**
 * Gathers in rounds, and each sort of item in rounds of its own, so that a burst of one sort holds up no other.
 *
 * Shapes  as `inRounds`, with the sort before the key.
 */
export function inRoundsOfEachSort<Item>(flush: (items: Item[]) => void, everyMs: number = ROUND_MS) {
  const sorts = new Map<string, ReturnType<typeof inRounds<Item>>>();
  const roundsOf = (sort: string) => {
    const rounds = sorts.get(sort) ?? inRounds(flush, everyMs);
    sorts.set(sort, rounds);
    return rounds;
  };
  return {
    add: (sort: string, key: string, item: Item): void => roundsOf(sort).add(key, item),
    stop(): void {
      for (const rounds of sorts.values()) rounds.stop();
    },
  };
}
