import { streetKey } from "../geography/street-key";
import { readEventStreet } from "./event-street";

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

function fitOnStreet(typed: string, { street, houseNumber }: EventPlace): AreaFit {
  if (street === null || street.trim() === "") return "perhaps";
  const read = readEventStreet(typed);
  // Kept from before such words were refused: whoever reads them decides.
  if (!read.ok) return streetKey(typed).startsWith(streetKey(street)) ? "perhaps" : "elsewhere";
  const { key, numbers } = read;
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
