/** Names under which layers of the city carry the number of a district; case and "_" do not matter. */
const NAMES = ["nr", "numer", "number", "nrdzielnicy", "numerdzielnicy", "nrdz", "dzielnica", "district"];
const LAST = 18;
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"];
const ROMANS = [...ROMAN, "XVII", "XVIII"];

const plain = (name: string) => name.toLowerCase().replace(/[_\s-]/g, "");

export type NumberRead =
  | { readonly ok: true; readonly number: number }
  | {
      readonly ok: false;
      readonly why: "no-property" | "no-number" | "two-numbers";
      readonly names: readonly string[];
    };

/**
 * The number of a district among the properties of a feature.
 *
 * Shapes  5, "5", "V" and "Dzielnica V" are 5. `names` are the properties that were looked at, or those that there are.
 * Errors  never throws: nothing of such a name, no number from 1 to 18 in it, or two that differ.
 */
export function districtNumberOf(properties: Readonly<Record<string, unknown>>): NumberRead {
  const found = Object.entries(properties).filter(([name]) => NAMES.includes(plain(name)));
  const names = found.map(([name]) => name);
  if (found.length === 0) return { ok: false, why: "no-property", names: Object.keys(properties) };
  const numbers = new Set(found.map(([, value]) => numberOf(value)).filter((number) => number !== null));
  const [number] = numbers;
  if (number === undefined) return { ok: false, why: "no-number", names };
  return numbers.size > 1 ? { ok: false, why: "two-numbers", names } : { ok: true, number };
}

function numberOf(value: unknown): number | null {
  const words = typeof value === "number" || typeof value === "string" ? String(value).trim().split(/\s+/) : [];
  for (const word of words) {
    const number = ROMANS.indexOf(word.toUpperCase()) + 1 || Number(word);
    if (Number.isInteger(number) && number >= 1 && number <= LAST) return number;
  }
  return null;
}
