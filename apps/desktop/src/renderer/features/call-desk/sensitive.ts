export const SENSITIVE = ["pesel", "card", "plate"] as const;
export type Sensitive = (typeof SENSITIVE)[number];

const ELEVEN = /(?<!\d)\d{11}(?!\d)/g;
const LONG_NUMBER = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;
/** Two or three letters of a Polish district and what follows them; a digit has to be among it. */
const PLATE = /(?<![\p{L}\d])[A-Z]{2,3}[ -]?(?=[A-Z\d]*\d)[A-Z\d]{4,5}(?![\p{L}\d])/gu;

/**
 * What personal data a text seems to hold that a matter of the city does not need.
 *
 * Shapes  the words as typed in; the kinds found, each once, in the order of `SENSITIVE`.
 * Errors  never throws. A hint, not a proof: a plate is also matched by things that look like one.
 * Source  KRAKOW.md 5.4 (minimise: PESEL is never needed) and 5.5 (weights of PESEL).
 */
export function sensitiveIn(text: string): Sensitive[] {
  const found: Record<Sensitive, boolean> = {
    pesel: (text.match(ELEVEN) ?? []).some(isPesel),
    card: (text.match(LONG_NUMBER) ?? []).some((number) => isCard(number.replace(/[ -]/g, ""))),
    plate: PLATE.test(text.toUpperCase()),
  };
  PLATE.lastIndex = 0;
  return SENSITIVE.filter((kind) => found[kind]);
}

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
/** The century stands in the month: 80 for 1800, 0 for 1900, 20 for 2000 and so on. */
const CENTURIES: Readonly<Record<number, number>> = { 80: 1800, 0: 1900, 20: 2000, 40: 2100, 60: 2200 };

function isPesel(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  if ((10 - (sum % 10)) % 10 !== Number(digits[10])) return false;
  const [year, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number];
  const offset = Math.floor(month / 20) * 20;
  const century = CENTURIES[offset];
  if (century === undefined) return false;
  const date = new Date(Date.UTC(century + year, month - offset - 1, day));
  return date.getUTCMonth() === month - offset - 1 && date.getUTCDate() === day;
}

/** Luhn's check of payment cards. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^0+$/.test(digits);
}
