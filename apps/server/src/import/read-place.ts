import { LIMITS, type Place } from "@kck/contracts";
import type { ImportMap } from "./import-map";
import type { Row } from "./read-file";

/** A house number as one word: 42, 21-23, 2D, 12/4, 280A. */
const NUMBER = String.raw`\d+[\p{L}]?(?:[-/]\d+[\p{L}]?)*`;
const FIRST = new RegExp(`^(?<house>${NUMBER}) (?<street>.+)$`, "u");
const LAST = new RegExp(`^(?<street>.+) (?<house>${NUMBER})$`, "u");

function coordinate(text: string): number | null {
  return text === "" ? null : Number(text.replace(",", "."));
}

function short(text: string, limit: number): string | null {
  if (text === "") return null;
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;
}

/** Reads where a case is. Coordinates that are no numbers come out as NaN, which no schema lets pass. */
export function readPlace(row: Row, { place }: ImportMap): Place {
  const textOf = (column: string | undefined) =>
    column === undefined ? "" : (row[column] ?? "").replace(/\s+/g, " ").trim();
  const { houseNumber: house, district } = place;
  const whole = textOf(place.street);
  const split =
    house === undefined || "column" in house ? null : (house.inStreet === "first" ? FIRST : LAST).exec(whole);
  const number = house !== undefined && "column" in house ? textOf(house.column) : (split?.groups?.house ?? "");
  const word = textOf(district?.column).toLowerCase();
  const found = Object.entries(district?.values ?? {}).find(([words]) => words.trim().toLowerCase() === word);
  const address = (place.address ?? []).map(textOf).filter((text) => text !== "");
  return {
    street: short(split?.groups?.street ?? whole, LIMITS.line),
    houseNumber: short(number, 20),
    placeText: short(address.join(", "), LIMITS.line),
    districtNumber: found?.[1] ?? null,
    latitude: coordinate(textOf(place.latitude)),
    longitude: coordinate(textOf(place.longitude)),
  };
}
