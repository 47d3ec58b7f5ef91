/** The rows by a key, in the order in which each key came first. The desktop's types know no `Map.groupBy` yet. */
export function group<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const there = groups.get(keyOf(row));
    if (there === undefined) groups.set(keyOf(row), [row]);
    else there.push(row);
  }
  return groups;
}
