type Row = { readonly [name: string]: unknown };

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** By what a row of a list is the same one in two versions; empty where it is new, or its list knows none. */
function keyOf(row: Row): string {
  const key = row.id ?? row.key;
  return typeof key === "string" ? key : "";
}

/** Rows that can be told from each other, apart from those that are new. */
function areKept(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((row) => isRow(row) && ("id" in row || "key" in row));
}

const find = (rows: readonly Row[], key: string) => rows.find((row) => key !== "" && keyOf(row) === key);

/**
 * Their rows in their order, with what was changed, added and taken away here. A row that was taken away here and changed there
 * stays: somebody still works on it.
 */
function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Row[] {
  const kept = theirs.flatMap((row) => {
    const [was, own] = [find(base, keyOf(row)), find(mine, keyOf(row))];
    if (own !== undefined) return [was !== undefined && isSame(was, own) ? row : own];
    return was !== undefined && isSame(was, row) ? [] : [row];
  });
  // What is new here, and what was changed here and taken away there.
  const added = mine.filter((row) => {
    if (find(theirs, keyOf(row)) !== undefined) return false;
    const was = find(base, keyOf(row));
    return was === undefined || !isSame(was, row);
  });
  return [...kept, ...added];
}

/**
 * What a form holds once it goes on from a newer version: everything that was changed in it, and theirs where nothing was.
 *
 * Shapes  the values with which it began, as they are now, and those of the newer version. Lists whose rows have an `id` or a
 *         `key` are brought together row by row; where the order alone was changed here, it is kept.
 * Errors  never throws.
 */
export function mergeValues<Values extends object>(base: Values, mine: Values, theirs: Values): Values {
  const was = new Map<string, unknown>(Object.entries(base));
  const newer = new Map<string, unknown>(Object.entries(theirs));
  const merged = Object.entries(mine).map(([name, own]: [string, unknown]) => {
    const [before, after] = [was.get(name), newer.get(name)];
    if (isSame(before, own)) return [name, after];
    if (isSame(before, after)) return [name, own];
    const rows = [before, own, after];
    return [name, rows.every(areKept) ? mergeRows(rows[0] ?? [], rows[1] ?? [], rows[2] ?? []) : own];
  });
  return Object.fromEntries(merged);
}
