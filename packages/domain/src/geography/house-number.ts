/** A house as it is said: its number, the last one of a range, the flat, and the words that told them apart. */
export type HouseNumber = {
  readonly houseNumber: string;
  readonly rangeEnd: string | null;
  readonly flat: string | null;
  readonly signs: readonly string[];
};

const FLAT_WORD = String.raw`(?:mieszkania|mieszkanie|miesz\.?|lokal|lok\.?|m\.?)`;
/** 12, 28a, 28 A, 3/5, 3–4, 12 m. 4, od 3 do 9. */
const NUMBER = new RegExp(
  String.raw`^(?:(?<sign>nr\.?|numer) ?)?(?<from>od )?(?<first>\d{1,4}(?: ?[a-z])?)(?: ?(?<between>[/–-]| do ) ?(?<second>\d{1,4}[a-z]?))?(?: ?(?<flatWord>${FLAT_WORD}) ?(?<flat>\d{1,4}[a-z]?))?$`,
  "iu",
);
/** How far the numbers of one building lie from each other, as in 27/29. */
const ONE_BUILDING = 4;

/**
 * Reads the number of a house.
 *
 * Shapes  "12/4" and "12 m. 4" are flat 4 of 12; "3/5" and "27/29", whose second number is the next one on that side of the
 *         street, are one building; "3–4" and "od 3 do 4" are a range. Letters come out small: "28 A" is "28a".
 * Errors  never throws; null for anything else.
 * Source  KRAKOW.md 5.5.
 */
export function readHouseNumber(typed: string): HouseNumber | null {
  const parts = NUMBER.exec(typed.trim())?.groups;
  const between = parts?.between?.trim().toLowerCase();
  if (parts === undefined || (parts.from !== undefined && between !== "do")) return null;
  const first = tidy(parts.first ?? "");
  const second = parts.second === undefined ? null : tidy(parts.second);
  const said = [parts.sign, parts.from?.trim(), between === "do" ? "do" : undefined, parts.flatWord];
  const signs = said.filter((word) => word !== undefined);
  const flat = parts.flat === undefined ? null : tidy(parts.flat);
  if (second === null) return { houseNumber: first, rangeEnd: null, flat, signs };
  if (between !== "/") return { houseNumber: first, rangeEnd: second, flat, signs };
  const isBuilding = flat !== null || isNextDoor(first, second);
  return isBuilding
    ? { houseNumber: `${first}/${second}`, rangeEnd: null, flat, signs }
    : { houseNumber: first, rangeEnd: null, flat: second, signs };
}

const tidy = (number: string) => number.replace(/\s/g, "").toLowerCase();

function isNextDoor(first: string, second: string): boolean {
  const apart = Number.parseInt(second, 10) - Number.parseInt(first, 10);
  return apart > 0 && apart <= ONE_BUILDING && apart % 2 === 0;
}

/** The number as the city writes it in one field: 12/4, 3-4, 28a. */
export function writeHouseNumber({ houseNumber, rangeEnd, flat }: Omit<HouseNumber, "signs">): string {
  return `${houseNumber}${rangeEnd === null ? "" : `-${rangeEnd}`}${flat === null ? "" : `/${flat}`}`;
}

/** A house number as one word in front of a street: 42, 21-23, 2D, 12/4, 280A. */
const IN_FRONT = /^(?<houseNumber>\d+\p{L}?(?:[-/]\d+\p{L}?)*) (?<street>.+)$/u;

/** Takes the number from the front of an address, as other countries write it ("86 Dacia St"); null where there is none. */
export function numberBeforeStreet(typed: string): { readonly houseNumber: string; readonly street: string } | null {
  const { houseNumber, street } = IN_FRONT.exec(typed)?.groups ?? {};
  return houseNumber === undefined || street === undefined ? null : { houseNumber, street };
}

/** The number by which a house stands in its row: 28 of "28a", 3 of "3/5"; null where there is none. */
export function houseNumberOf(typed: string | null): number | null {
  const digits = /^\s*(\d{1,4})/.exec(typed ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
