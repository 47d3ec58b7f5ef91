import { CARD_SECTIONS, type CardSection, SENSITIVE_SECTIONS } from "./sections";
import { compareWords, type Piece } from "./words";

/** What a card says, as far as comparing goes: JSON under the name of each section. */
export type Sections = Readonly<Record<CardSection, unknown>>;

type Plain = string | number | boolean | null;
/** A field of a row before and after, and for texts the pieces of which both are made. Texts alone have the field "". */
export type FieldDifference = {
  readonly field: string;
  readonly before: Plain;
  readonly after: Plain;
  readonly pieces: readonly Piece[];
};
export type RowDifference = {
  readonly as: "same" | "changed" | "added" | "removed";
  readonly fields: readonly FieldDifference[];
};
/** A section before and after. A text is one row, a list one row for each entry, in the order of reading. */
export type SectionDifference = {
  readonly section: CardSection;
  readonly isChanged: boolean;
  readonly rows: readonly RowDifference[];
};

type Row = ReadonlyMap<string, Plain>;

const isPlain = (value: unknown): value is Plain =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

/** A row flat: the fields of what lies within it get its name before theirs ("rule.count"). */
function rowOf(value: unknown): Row {
  const row = new Map<string, Plain>();
  const put = (name: string, part: unknown): void => {
    if (isPlain(part)) row.set(name, part);
    else if (typeof part === "object" && part !== null) {
      for (const [key, inner] of Object.entries(part)) put(name === "" ? key : `${name}.${key}`, inner);
    }
  };
  put("", value);
  return row;
}

const isEmptyRow = (row: Row) => [...row.values()].every((value) => value === null || value === "");

function rowsOf(value: unknown): Row[] {
  const rows = (Array.isArray(value) ? value : [value]).map(rowOf);
  return rows.filter((row) => !isEmptyRow(row));
}

/** Two rows are the same where their fields are, whatever the order; a field that is missing is null. */
function isSameRow(a: Row, b: Row): boolean {
  return [...a.keys(), ...b.keys()].every((field) => (a.get(field) ?? null) === (b.get(field) ?? null));
}

/** Whether two values of a section say the same. */
function isSameSection(before: unknown, after: unknown): boolean {
  const [a, b] = [rowsOf(before), rowsOf(after)];
  return a.length === b.length && a.every((row, index) => isSameRow(row, b[index] ?? new Map()));
}

/** The sections that differ; without an older content those that say anything. */
export function changedSections(before: Sections | null, after: Sections): CardSection[] {
  return CARD_SECTIONS.filter((section) => !isSameSection(before?.[section] ?? null, after[section]));
}

/** Whether a content changes what may cost a caller money or a right. */
export function isSensitiveChange(before: Sections | null, after: Sections): boolean {
  return changedSections(before, after).some((section) => SENSITIVE_SECTIONS.includes(section));
}

/**
 * The difference of two contents, section by section, row by row, word by word.
 *
 * Shapes  every section in the order of reading, the unchanged ones too. Rows that are alike stand beside each other.
 * Units   time is bounded by the limits of a card's content: rows are compared by their words in pairs, texts as
 *         `compareWords` says.
 * Errors  never throws.
 * Source  issue "Service cards": "the difference of two is shown section by section, word by word".
 */
export function differenceOf(before: Sections | null, after: Sections): SectionDifference[] {
  return CARD_SECTIONS.map((section) => {
    const rows = compareRows(rowsOf(before?.[section] ?? null), rowsOf(after[section]));
    return { section, isChanged: rows.some(({ as }) => as !== "same"), rows };
  });
}

function compareRows(before: readonly Row[], after: readonly Row[]): RowDifference[] {
  return pairs(before, after).map(([a, b]) => {
    const as = a === null ? "added" : b === null ? "removed" : isSameRow(a, b) ? "same" : "changed";
    const fields = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
    return {
      as,
      fields: [...fields].map((field) => compareField(field, a?.get(field) ?? null, b?.get(field) ?? null)),
    };
  });
}

function compareField(field: string, before: Plain, after: Plain): FieldDifference {
  const words = (value: Plain) => (value === null ? "" : String(value));
  if (typeof before === "string" || typeof after === "string") {
    return { field, before, after, pieces: compareWords(words(before), words(after)) };
  }
  if (before === after) return { field, before, after, pieces: pieceOf("same", words(after)) };
  return { field, before, after, pieces: [...pieceOf("removed", words(before)), ...pieceOf("added", words(after))] };
}

const pieceOf = (as: Piece["as"], text: string): Piece[] => (text === "" ? [] : [{ as, text }]);

/** Rows share so much of their words that one is the other, rewritten. */
const ALIKE = 0.4;
/** Above this many pairs of rows those that differ stand one after the other, unpaired. */
const MOST_PAIRS = 10_000;

function bagOf(row: Row): Set<string> {
  const words = [...row.entries()].flatMap(([field, value]) =>
    typeof value === "string" ? (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [`${field}=${value}`],
  );
  return new Set(words);
}

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size);
}

type Pair = [before: Row | null, after: Row | null];

/** Puts alike rows beside each other without changing either order, so that their likeness in sum is greatest. */
function pairs(before: readonly Row[], after: readonly Row[]): Pair[] {
  // A text alone, or a single thing on both sides, is that thing rewritten, however little is left of it.
  if (before.length === 1 && after.length === 1) return [[before[0] ?? null, after[0] ?? null]];
  if (before.length * after.length > MOST_PAIRS) {
    return [...before.map((row): Pair => [row, null]), ...after.map((row): Pair => [null, row])];
  }
  const [bagsBefore, bagsAfter] = [before.map(bagOf), after.map(bagOf)];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const value = (i: number, j: number) => best[i * width + j] ?? 0;
  const alike = (i: number, j: number) => {
    const [a, b] = [bagsBefore[i], bagsAfter[j]];
    const share = a === undefined || b === undefined ? 0 : likeness(a, b);
    return share >= ALIKE ? share : 0;
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const share = alike(i, j);
      const together = share === 0 ? 0 : share + value(i + 1, j + 1);
      best[i * width + j] = Math.max(together, value(i + 1, j), value(i, j + 1));
    }
  }
  const out: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const share = i < before.length && j < after.length ? alike(i, j) : 0;
    if (share > 0 && value(i, j) === share + value(i + 1, j + 1)) {
      out.push([before[i] ?? null, after[j] ?? null]);
      i += 1;
      j += 1;
    } else if (i < before.length && (j === after.length || value(i + 1, j) === value(i, j))) {
      out.push([before[i] ?? null, null]);
      i += 1;
    } else {
      out.push([null, after[j] ?? null]);
      j += 1;
    }
  }
  return out;
}
