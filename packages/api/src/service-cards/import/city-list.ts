import { CARD_LIMITS, LIMITS } from "@kck/contracts";
import { normaliseSymbol } from "@kck/domain";
import { fold } from "@kck/search";

/** One service as the city's open-data list names it. */
export type ListedService = {
  readonly symbol: string;
  readonly name: string;
  readonly url: string;
  readonly version: string;
  readonly publishedOn: string;
};
export type Unmatched = {
  readonly row: number;
  readonly why: "no-symbol" | "no-name" | "name-too-long" | "not-text" | "no-row" | "two-names";
};
export type CityList = {
  /** By the one form of their symbols. */
  readonly services: ReadonlyMap<string, ListedService>;
  /** Rows that say again what an earlier one said. */
  readonly repeated: number;
  readonly unmatched: readonly Unmatched[];
};

/** The headers as KRAKOW.md 4.1 prints them, folded; the source pads them with spaces. */
const COLUMNS = {
  symbol: "symbol uslugi",
  name: "nazwa uslugi",
  url: "adres do karty na bip",
  version: "wersja karty uslugi",
  publishedOn: "data publikacji w bip",
} as const;
const NOT_TEXT = /\0|[\u202A-\u202E\u2066-\u2069]/u;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The rows of the list: an array, pages of arrays, or objects that hold one array each.
 *
 * Shapes  anything that JSON can hold; null where no row is to be found.
 */
function rowsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) {
    const pages = value.map((part) => (Array.isArray(part) || isPage(part) ? rowsIn(part) : [part]));
    return pages.flatMap((rows) => rows ?? []);
  }
  if (!isRecord(value)) return null;
  const arrays = Object.values(value).filter(Array.isArray);
  return arrays.length === 1 ? rowsIn(arrays[0]) : null;
}
const isPage = (value: unknown) => isRecord(value) && Object.values(value).some(Array.isArray);

function fieldsOf(row: Record<string, unknown>): ListedService | null {
  const byHeader = new Map(Object.entries(row).map(([header, value]) => [plain(fold(header)), value]));
  const cell = (column: keyof typeof COLUMNS) => {
    const value = byHeader.get(COLUMNS[column]);
    return typeof value === "string" || typeof value === "number" ? plain(String(value)) : "";
  };
  if (!byHeader.has(COLUMNS.symbol) && !byHeader.has(COLUMNS.name)) return null;
  const [symbol, name, url] = [cell("symbol"), cell("name"), cell("url")];
  return { symbol, name, url, version: cell("version"), publishedOn: cell("publishedOn") };
}
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

function faultOf({ symbol, name, url, version, publishedOn }: ListedService): Unmatched["why"] | null {
  const all = [symbol, name, url, version, publishedOn].join("");
  if (!all.isWellFormed() || NOT_TEXT.test(all)) return "not-text";
  if (symbol === "" || symbol.length > CARD_LIMITS.symbol || normaliseSymbol(symbol) === "") return "no-symbol";
  if (name === "") return "no-name";
  return name.length > LIMITS.line ? "name-too-long" : null;
}

/** The later of two rows of one service; a version is a number where it can be. */
const isLater = (a: ListedService, b: ListedService) => a.version.localeCompare(b.version, "pl", { numeric: true }) > 0;

/**
 * Reads the city's list of services.
 *
 * Shapes  the parsed file; null where it holds no rows of that shape at all. Rows count from 1.
 * Errors  never throws: a row that cannot be used is told with its number.
 * Source  KRAKOW.md 4.1.
 */
export function readCityList(value: unknown): CityList | null {
  const rows = rowsIn(value);
  if (rows === null) return null;
  const services = new Map<string, ListedService>();
  const unmatched: Unmatched[] = [];
  let [repeated, known] = [0, 0];
  for (const [at, row] of rows.entries()) {
    const listed = isRecord(row) ? fieldsOf(row) : null;
    const why = listed === null ? "no-row" : faultOf(listed);
    if (listed !== null) known += 1;
    if (listed === null || why !== null) {
      unmatched.push({ row: at + 1, why: why ?? "no-row" });
      continue;
    }
    const key = normaliseSymbol(listed.symbol);
    const first = services.get(key);
    if (first === undefined || isLater(listed, first)) services.set(key, listed);
    if (first === undefined) continue;
    if (first.name !== listed.name && first.version === listed.version)
      unmatched.push({ row: at + 1, why: "two-names" });
    else repeated += 1;
  }
  return known === 0 && rows.length > 0 ? null : { services, repeated, unmatched };
}
