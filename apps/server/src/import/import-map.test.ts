import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { ROOT } from "../root";
import { BadImport } from "./bad-import";
import { ImportMap, readMap } from "./import-map";

const readText = (...path: string[]) => readFile(join(ROOT, ...path), "utf8");
const boston = JSON.parse(await readText("resources", "import", "boston311.map.json"));
const refusalOf = (map: unknown) => {
  try {
    readMap(typeof map === "string" ? map : JSON.stringify(map));
  } catch (error) {
    if (error instanceof BadImport) return error.message;
    throw error;
  }
  return null;
};

test("the published schema is the one that maps are checked by", async () => {
  // `npm run import:intakes -- --schema > docs/import-map.schema.json` writes it anew.
  const published = JSON.parse(await readText("docs", "import-map.schema.json"));
  expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(ImportMap, { io: "input" }))));
});

test("the map of Boston and the one that docs/import.md shows are good", async () => {
  expect(refusalOf(boston)).toBeNull();
  const page = await readText("docs", "import.md");
  const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1];
  expect(refusalOf(shown ?? "")).toBeNull();
});

test.each([
  ["no JSON", "{", /no JSON/],
  ["a column that no map has", { ...boston, colour: "x" }, /\n {2}.*colour/],
  ["a status that a case cannot be given", { ...boston, status: { always: "waiting" } }, /\n {2}status/],
  [
    "a time zone that does not exist",
    { ...boston, time: { ...boston.time, zone: "Mars/Olympus" } },
    /\n {2}time\.zone/,
  ],
  [
    "a format that names no day",
    { ...boston, time: { ...boston.time, formats: ["yyyy-MM"] } },
    /\n {2}time\.formats\.0/,
  ],
  [
    "a format that names the month twice",
    { ...boston, time: { ...boston.time, formats: ["MM dd MM yyyy"] } },
    /\n {2}time/,
  ],
  ["no number", { ...boston, number: undefined }, /\n {2}number/],
  ["no words", { ...boston, description: [] }, /\n {2}description/],
  ["an encoding that is not read", { ...boston, file: { encoding: "ebcdic" } }, /\n {2}file\.encoding/],
])("a map with %s is refused, with the place", (_name, map, sentence) => {
  expect(refusalOf(map)).toMatch(sentence);
});
