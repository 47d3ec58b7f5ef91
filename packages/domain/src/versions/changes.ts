/** What a version says, as far as comparing goes: JSON under the name of each field. */
export type Said = Readonly<Record<string, unknown>>;

/** A row of a list that both versions have, and what of it differs. */
export type RowChange = { readonly before: Said; readonly after: Said; readonly changes: readonly Change[] };
/** A field that differs; the fields of what lies within it have its name before theirs ("stopper.message"). */
export type Change =
  | { readonly of: "value"; readonly field: string; readonly before: unknown; readonly after: unknown }
  | {
      readonly of: "list";
      readonly field: string;
      readonly removed: readonly unknown[];
      readonly added: readonly unknown[];
      readonly changed: readonly RowChange[];
      /** All entries of the newer version where those that both have stand in another order, else null. */
      readonly order: readonly unknown[] | null;
    };

const isSaid = (value: unknown): value is Said => typeof value === "object" && value !== null && !Array.isArray(value);

/** By which fields an entry of a list is known again; one without any of them is known by all it says. */
const KEYS = ["key", "id", "value"];

function keyOf(entry: unknown): string {
  const key = isSaid(entry) ? KEYS.find((name) => name in entry) : undefined;
  return key === undefined || !isSaid(entry) ? JSON.stringify(entry) : String(entry[key]);
}

/** What lies within a field gets a name of its own; an empty text is as good as nothing. */
function flat(said: Said): Map<string, unknown> {
  const fields = Object.entries(said).flatMap(([name, value]): [string, unknown][] =>
    isSaid(value)
      ? [...flat(value)].map(([inner, part]) => [`${name}.${inner}`, part])
      : [[name, value === "" || value === undefined ? null : value]],
  );
  return new Map(fields);
}

function compareLists(field: string, before: readonly unknown[], after: readonly unknown[]): Change[] {
  const [older, newer] = [before, after].map((list) => new Map(list.map((entry) => [keyOf(entry), entry])));
  if (older === undefined || newer === undefined) return [];
  const stayed = [...older.keys()].filter((key) => newer.has(key));
  const removed = before.filter((entry) => !newer.has(keyOf(entry)));
  const added = after.filter((entry) => !older.has(keyOf(entry)));
  const changed = stayed.flatMap((key): RowChange[] => {
    const [was, is] = [older.get(key), newer.get(key)];
    if (!isSaid(was) || !isSaid(is)) return [];
    const changes = changesOf(was, is);
    return changes.length === 0 ? [] : [{ before: was, after: is, changes }];
  });
  const isMoved = [...newer.keys()].filter((key) => older.has(key)).some((key, at) => key !== stayed[at]);
  if (removed.length + added.length + changed.length === 0 && !isMoved) return [];
  return [{ of: "list", field, removed, added, changed, order: isMoved ? after : null }];
}

/**
 * What a version says otherwise than the one before it, field by field.
 *
 * Shapes  two versions of one thing in; the fields that differ out, in the order of the newer version, those that only the
 *         older one has after them. Of a list: the entries that came, went, and differ, known again by their key.
 * Errors  never throws; a field that is missing, null or an empty text says nothing in each case.
 */
export function changesOf(before: Said, after: Said): Change[] {
  const [older, newer] = [flat(before), flat(after)];
  return [...new Set([...newer.keys(), ...older.keys()])].flatMap((field): Change[] => {
    const [was, is] = [older.get(field) ?? null, newer.get(field) ?? null];
    if (Array.isArray(was) || Array.isArray(is)) {
      return compareLists(field, Array.isArray(was) ? was : [], Array.isArray(is) ? is : []);
    }
    return was === is ? [] : [{ of: "value", field, before: was, after: is }];
  });
}
