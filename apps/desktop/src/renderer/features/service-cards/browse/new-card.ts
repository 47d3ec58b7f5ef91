import { fold } from "@kck/search";

/** What a unit prints before the number of its cards, and a short word of the title where no number is printed. */
const PRINTED = /^[\p{L}]{1,6}[ -]?\d{1,4}$/u;

/**
 * The lasting name of a new card: its symbol as printed, or the department and the first long word of its title.
 *
 * Shapes  "SA-10" in, "SA-10" out; "SA" and "Wymeldowanie z pobytu" in, "SA:wymeldowanie" out. A suggestion: whoever
 *         makes the card can write another.
 */
export function keyFor(title: string, symbol: string | null): string {
  const printed = symbol?.trim() ?? "";
  if (PRINTED.test(printed)) return printed.replace(" ", "-");
  const word = fold(title).match(/[a-z0-9]{4,}/);
  return [printed.replace(/[^\p{L}\d]/gu, ""), word?.[0] ?? ""].filter((part) => part !== "").join(":");
}
