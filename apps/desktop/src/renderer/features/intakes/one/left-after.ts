/**
 * What is left in a field once the words that were sent have arrived.
 *
 * Shapes  the words as they were sent and the field as it is now in; what was typed behind them out. Where they were changed
 *         meanwhile nobody can tell old from new, and all of it stays.
 */
export function leftAfter(sent: string, now: string): string {
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
}
