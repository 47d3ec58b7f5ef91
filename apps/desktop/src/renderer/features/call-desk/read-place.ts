import { parseAddress } from "@kck/domain";

/** What one line says of a place. Empty where it says nothing of that part. */
export type ReadPlace = {
  readonly street: string;
  readonly houseNumber: string;
  readonly placeText: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

const NOWHERE: ReadPlace = { street: "", houseNumber: "", placeText: "", latitude: null, longitude: null };
const POINT = /^(-?\d{1,3}[.,]\d{2,})\s*°?\s*N?\s*[,; ]\s*(-?\d{1,3}[.,]\d{2,})\s*°?\s*E?$/i;

/**
 * Reads one line about a place, as it is said on the phone: a point, or words that the domain takes apart.
 *
 * Shapes  a line in; street as the city writes it ("Długa", "os. Zgody", "al. Pokoju"), house with flat ("12/4"), everything else
 *         in `placeText`: junctions, stops, lamps, free words.
 * Units   degrees of WGS 84 for a point typed as "50.06, 19.94".
 * Errors  never throws; what cannot be told apart stays whole in `placeText`.
 * Source  `parseAddress`.
 */
export function readPlace(typed: string): ReadPlace {
  const point = readPoint(typed.trim().replace(/\s+/g, " "));
  if (point !== null) return { ...NOWHERE, ...point };
  const { street, houseNumber, beside } = parseAddress(typed).written;
  return { ...NOWHERE, street, houseNumber, placeText: beside };
}

function readPoint(line: string): Pick<ReadPlace, "latitude" | "longitude"> | null {
  const found = POINT.exec(line);
  if (found === null) return null;
  const [first, second] = [Number(found[1]?.replace(",", ".")), Number(found[2]?.replace(",", "."))];
  const isTurned = Math.abs(first - 19.94) < 2 && Math.abs(second - 50.06) < 2;
  const [latitude, longitude] = isTurned ? [second, first] : [first, second];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
