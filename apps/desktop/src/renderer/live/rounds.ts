/** Not more often than this is the server asked again, however many events come. */
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
