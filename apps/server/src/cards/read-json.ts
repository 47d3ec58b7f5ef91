import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { BadImport } from "../import/bad-import";
import { isDeeperThan } from "../plugins/json-depth";
import { jsonFaultAt } from "./json-fault";

const LARGEST_BYTES = 200 * 1024 * 1024;
const DEEPEST = 32;
/** Keys that change what an object inherits. */
const HOSTILE = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a JSON file that somebody else may have made.
 *
 * Units   at most 200 MB and 32 levels.
 * Errors  BadImport with one sentence, and the line and column where the text ends to be JSON.
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const bytes = await readBytes(path);
  if (!isUtf8(bytes)) throw new BadImport("The file is not UTF-8.");
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (isDeeperThan(DEEPEST, text)) throw new BadImport(`The file is nested deeper than ${DEEPEST} levels.`);
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (HOSTILE.has(key)) throw new BadImport(`The file has a key ${key}, which no file may have.`);
      return value;
    });
  } catch (error) {
    if (error instanceof BadImport) throw error;
    throw new BadImport(`The file is no JSON${placeOf(text)}.`, { cause: error });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_BYTES) throw new BadImport("The file is larger than 200 MB.");
    return await readFile(path);
  } catch (error) {
    if (error instanceof BadImport) throw error;
    const isThere = !(error instanceof Error && "code" in error && error.code === "ENOENT");
    throw new BadImport(isThere ? `The file ${path} cannot be read.` : `There is no file ${path}.`, { cause: error });
  }
}

/** Where it stops to be JSON, as an editor counts lines and columns. */
function placeOf(text: string): string {
  const at = jsonFaultAt(text);
  if (at >= text.length) return ": it ends too early";
  const lines = text.slice(0, at).split("\n");
  return `: line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
