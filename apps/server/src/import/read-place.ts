import { LIMITS, type Place } from "@kck/contracts";
import { numberBeforeStreet, parseAddress } from "@kck/domain";
import type { ImportMap } from "./import-map";
import type { Row } from "./read-file";

function coordinate(text: string): number | null {
  return text === "" ? null : Number(text.replace(",", "."));
}

function short(text: string, limit: number): string | null {
  if (text === "") return null;
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;
}

type Written = { readonly street: string; readonly houseNumber: string; readonly beside: string };

/** Takes apart a column that holds street and number; other countries put the number first. */
function readStreet(whole: string, house: ImportMap["place"]["houseNumber"]): Written {
  if (house === undefined || "column" in house) return { street: whole, houseNumber: "", beside: "" };
  if (house.inStreet === "last") return parseAddress(whole).written;
  const { street, houseNumber } = numberBeforeStreet(whole) ?? { street: whole, houseNumber: "" };
  return { street, houseNumber, beside: "" };
}

/** Reads where a case is. Coordinates that are no numbers come out as NaN, which no schema lets pass. */
export function readPlace(row: Row, { place }: ImportMap): Place {
  const textOf = (column: string | undefined) =>
    column === undefined ? "" : (row[column] ?? "").replace(/\s+/g, " ").trim();
  const { houseNumber: house, district } = place;
  const { street, houseNumber, beside } = readStreet(textOf(place.street), house);
  const number = house !== undefined && "column" in house ? textOf(house.column) : houseNumber;
  const word = textOf(district?.column).toLowerCase();
  const found = Object.entries(district?.values ?? {}).find(([words]) => words.trim().toLowerCase() === word);
  const address = (place.address ?? []).map(textOf).filter((text) => text !== "");
  // Words that stand in the address as well are not said twice.
  const free = address.some((text) => text.includes(beside)) ? address : [beside, ...address].filter(Boolean);
  return {
    street: short(street, LIMITS.line),
    houseNumber: short(number, 20),
    placeText: short(free.join(", "), LIMITS.line),
    districtNumber: found?.[1] ?? null,
    latitude: coordinate(textOf(place.latitude)),
    longitude: coordinate(textOf(place.longitude)),
  };
}
