import { readFileSync } from "node:fs";
import type { Names } from "./readings";

const resources = new URL("../../../resources/", import.meta.url);

/** The product's own dictionary and names, read from disk as a server would; for tests only. */
export const readDictionaryBytes = (): Uint8Array => readFileSync(new URL("morfologik/polish.dict", resources));
export const readInfo = (): string => readFileSync(new URL("morfologik/polish.info", resources), "utf8");
export const readNames = (): Names => {
  const names: unknown = JSON.parse(readFileSync(new URL("search/krakow-names.json", resources), "utf8"));
  if (!isNames(names)) throw new Error("krakow-names.json is not a table of names");
  return names;
};

function isNames(value: unknown): value is Names {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((forms) => Array.isArray(forms) && forms.every((form) => typeof form === "string"));
}
