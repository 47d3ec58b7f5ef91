import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { BadImport } from "./bad-import";
import { columnsOf, type ImportMap } from "./import-map";

export type Row = Readonly<Record<string, string>>;
/** One case as it stands in the file, or why the line is none. Lines count from 1, the header's. */
export type Line = { readonly line: number; readonly row: Row } | { readonly line: number; readonly refused: string };

/** A line of a case is never longer; what is, has lost its end. */
const LONGEST_BYTES = 256 * 1024;

/** Faults of one line, after which the next line is read as usual. Any other makes it unclear where lines end. */
const OF_ONE_LINE: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: "it has more or fewer fields than the header",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "it has more or fewer fields than the header",
  INVALID_OPENING_QUOTE: "it has a quotation mark inside of a field that is not quoted",
};
const OF_THE_FILE: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: "is longer than 256 KiB",
  CSV_QUOTE_NOT_CLOSED: "ends the file inside of a quoted field",
  CSV_INVALID_CLOSING_QUOTE: "has a quotation mark that closes a field too early",
};

/**
 * Reads the cases of a CSV file, a few at a time.
 *
 * Shapes  the file's path and the map; lines in their order.
 * Errors  BadImport where the file cannot be read, is not of the map's encoding, lacks a column, or is broken so that its
 *         lines cannot be told apart; lines that came before have been given by then.
 */
export async function* readLines(path: string, map: ImportMap): AsyncGenerator<Line> {
  const { delimiter, encoding } = map.file;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const refused: Line[] = [];
  let fatal: CsvError | undefined;
  let hasHeader = false;
  const parser = parse({
    bom: true,
    columns: (header: string[]) => {
      hasHeader = true;
      return namesOf(header, map);
    },
    delimiter,
    info: true,
    max_record_size: LONGEST_BYTES,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error === undefined) return undefined;
      const line = Number("lines" in error ? error.lines : 0);
      const why = OF_ONE_LINE[error.code];
      if (why === undefined) fatal ??= error;
      else refused.push({ line, refused: `${why}.` });
      return undefined;
    },
  });
  const decoded = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };
  const fed = pipeline(createReadStream(path), decoded, parser);
  fed.catch(() => undefined); // the same failure ends the loop over the parser, and is told there
  try {
    for await (const { record, info } of parser) {
      if (fatal !== undefined) break;
      yield* refused.splice(0);
      const row: Row = record;
      const inside = Object.values(row).reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0);
      yield { line: Number(info.lines) - inside, row };
    }
    await fed;
  } catch (error) {
    throw await asBadImport(error, path, encoding);
  } finally {
    parser.destroy();
  }
  if (fatal !== undefined) {
    const what = OF_THE_FILE[fatal.code] ?? "cannot be read";
    const line = Number("lines" in fatal ? fatal.lines : 0);
    throw new BadImport(`Line ${line} ${what}, so it is unclear where the lines after it begin.`);
  }
  yield* refused;
  if (!hasHeader) throw new BadImport("The file has no header line.");
}

/** The names of the columns. Errors: BadImport for one that comes twice, or that the map names and the file lacks. */
function namesOf(header: readonly string[], map: ImportMap): string[] {
  const names = header.map((name) => name.trim());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new BadImport(`The file has two columns named ${JSON.stringify(twice)}.`);
  const missing = columnsOf(map).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const which = missing.map((name) => JSON.stringify(name)).join(", ");
    throw new BadImport(`The map names columns that the file does not have: ${which}.`);
  }
  return names;
}

async function asBadImport(error: unknown, path: string, encoding: string): Promise<unknown> {
  if (error instanceof BadImport) return error;
  if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    const line = encoding === "utf-8" ? await firstForeignLine(path) : null;
    const where = line === null ? "The file" : `Line ${line} of the file`;
    return new BadImport(`${where} is not in ${encoding}; the map may name another encoding.`, { cause: error });
  }
  if (error instanceof CsvError)
    return new BadImport(`The file cannot be read as CSV: ${error.code}.`, { cause: error });
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR")) {
    return new BadImport(`There is no file ${path}.`, { cause: error });
  }
  return error;
}

async function firstForeignLine(path: string): Promise<number | null> {
  const input = createReadStream(path, { encoding: "latin1" });
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (!isUtf8(Buffer.from(line, "latin1"))) return number;
  }
  return null;
}
