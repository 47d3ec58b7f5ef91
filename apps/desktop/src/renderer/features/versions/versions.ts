/** What every version says, whatever it is a version of. */
export type Version = {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly author: { readonly name: string } | null;
  readonly reason: string;
  readonly createdAt: string;
};

/** The versions of one thing: the newest, and all that there were, the newest first. */
export type Versions<Saved> = { readonly newest: Saved; readonly all: readonly Saved[] };

/** One entry for each key; the rows come by key, the newest first. */
export function byKey<Saved extends { readonly key: string }>(rows: readonly Saved[]): Versions<Saved>[] {
  const keys = [...new Set(rows.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const all = rows.filter((row) => row.key === key);
    const [newest] = all;
    return newest === undefined ? [] : [{ newest, all }];
  });
}
