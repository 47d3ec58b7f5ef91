import { NAME_WITH_NUMBER } from "../geography/address-words";
import { streetKey } from "../geography/street-key";

/** One number or a range of them; a letter belongs to a single number alone. */
export type Numbers = { readonly from: number; readonly to: number; readonly letter: string };
/** Without numbers it is all of the street. */
export type EventStreet = { readonly key: string; readonly numbers: readonly Numbers[] };
export type StreetRefusal = "street-not-read" | "numbers-backwards";
export type ReadStreet =
  | ({ readonly ok: true } & EventStreet)
  | { readonly ok: false; readonly refusal: StreetRefusal };

const NUMBERS = String.raw`\d{1,3}\s?\p{L}?(?:\s*[-–]\s*\d{1,3}\p{L}?)?`;
/** A name, and behind it the numbers: "Kocmyrzowska 1–21, 25a", "Długa nr 5". A name may hold a number of its own: "29 Listopada". */
const WITH_NUMBERS = new RegExp(
  String.raw`^(.*?(?:\p{L}{2,}\.?|ywizjonu 303))(?:[\s,]+(?:nr|nry|numery?)\.?)?[\s,]+(${NUMBERS}(?:\s*,\s*${NUMBERS})*)$`,
  "iu",
);
const ONE = /^(\d+)\s?(\p{L}?)(?:\s*[-–]\s*(\d+)\p{L}?)?$/u;
/** Names that begin with a number: "29 listopada", "rondo 308 dywizjonu". */
const NUMBER_FIRST = /^(?:(?:al|pl|os|rondo|park|skwer|most) )?\d+ (?=\p{L}{3})/u;

/**
 * A street of an event's area as it was typed, taken apart.
 *
 * Shapes  "Kocmyrzowska", "al. 29 Listopada 10–20", "Długa 3, 7a".
 * Errors  `street-not-read` where figures are left over that are neither of the name nor a number of a house, as in
 *         "Długa 3 i 5" or "Długa 12/14"; `numbers-backwards` for a range that ends before it begins. Never throws.
 */
export function readEventStreet(typed: string): ReadStreet {
  const whole = streetKey(typed);
  if (NAME_WITH_NUMBER.test(whole)) return named(whole, []);
  const [, name, numbers] = WITH_NUMBERS.exec(typed.trim()) ?? [];
  return name === undefined || numbers === undefined ? named(whole, []) : named(streetKey(name), readNumbers(numbers));
}

function named(key: string, numbers: readonly Numbers[]): ReadStreet {
  if (/\d/.test(key.replace(NUMBER_FIRST, "").replace(NAME_WITH_NUMBER, ""))) {
    return { ok: false, refusal: "street-not-read" };
  }
  return numbers.some(({ from, to }) => from > to)
    ? { ok: false, refusal: "numbers-backwards" }
    : { ok: true, key, numbers };
}

function readNumbers(text: string): Numbers[] {
  return text.split(",").flatMap((part) => {
    const [, first, letter = "", last] = ONE.exec(part.trim()) ?? [];
    if (first === undefined) return [];
    const from = Number(first);
    return [
      { from, to: last === undefined ? from : Number(last), letter: last === undefined ? letter.toLowerCase() : "" },
    ];
  });
}
