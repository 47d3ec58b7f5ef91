import { streetKey } from "../geography/street-key";

/** Where an event holds: in districts, and on streets or numbers of them as they were typed. Neither is the whole city. */
export type EventArea = { readonly districtNumbers: readonly number[]; readonly streets: readonly string[] };

/** What is known of a place; null is not known yet. */
export type EventPlace = {
  readonly districtNumber: number | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
};

/** `perhaps`: what is not known of the place yet decides. */
export type AreaFit = "here" | "perhaps" | "elsewhere";

/** One number or a range of them; a letter belongs to a single number alone. */
type Numbers = { readonly from: number; readonly to: number; readonly letter: string };

const NUMBERS = String.raw`\d{1,3}\s?\p{L}?(?:\s*[-–]\s*\d{1,3}\p{L}?)?`;
/** A name, and behind it the numbers: "Kocmyrzowska 1–21, 25a". A name may hold a number of its own: "29 Listopada". */
const WITH_NUMBERS = new RegExp(String.raw`^(.*\p{L}{2,}\.?)[\s,]+(${NUMBERS}(?:\s*,\s*${NUMBERS})*)$`, "u");
const ONE = /^(\d+)\s?(\p{L}?)(?:\s*[-–]\s*(\d+)\p{L}?)?$/u;

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

/** A street of an area as it was typed, taken apart; without numbers it is all of the street. */
function readStreet(typed: string): { key: string; numbers: Numbers[] } {
  const [, name, numbers] = WITH_NUMBERS.exec(typed.trim()) ?? [];
  if (name === undefined || numbers === undefined) return { key: streetKey(typed), numbers: [] };
  return { key: streetKey(name), numbers: readNumbers(numbers) };
}

function fitOnStreet(typed: string, { street, houseNumber }: EventPlace): AreaFit {
  const { key, numbers } = readStreet(typed);
  if (street === null || street.trim() === "") return "perhaps";
  if (streetKey(street) !== key) return "elsewhere";
  if (numbers.length === 0) return "here";
  const [, digits, letter = ""] = /^\s*(\d+)\s?(\p{L}?)/u.exec(houseNumber ?? "") ?? [];
  if (digits === undefined) return "perhaps";
  const number = Number(digits);
  const isIn = numbers.some(
    (one) => number >= one.from && number <= one.to && (one.letter === "" || one.letter === letter.toLowerCase()),
  );
  return isIn ? "here" : "elsewhere";
}

/**
 * Whether a place lies in the area of an event.
 *
 * Shapes  districts and streets are added to each other: what lies in one of them is in the area. Streets are compared as
 *         `streetKey` does, numbers by their figures, so that "12" holds 12a and "12a" holds nothing else.
 * Errors  never throws.
 */
export function fitInArea({ districtNumbers, streets }: EventArea, place: EventPlace): AreaFit {
  if (districtNumbers.length === 0 && streets.length === 0) return "here";
  const { districtNumber } = place;
  const inDistrict: AreaFit =
    districtNumbers.length === 0
      ? "elsewhere"
      : districtNumber === null
        ? "perhaps"
        : districtNumbers.includes(districtNumber)
          ? "here"
          : "elsewhere";
  const fits = [inDistrict, ...streets.map((street) => fitOnStreet(street, place))];
  return (["here", "perhaps"] as const).find((fit) => fits.includes(fit)) ?? "elsewhere";
}
