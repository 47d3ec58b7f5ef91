import { useCallback, useMemo, useState } from "react";
import { z } from "zod";
import { readStored, writeStored } from "../stored";

const Stored = z.object({ columns: z.array(z.string()), widths: z.record(z.string(), z.number().min(24).max(2_000)) });
type Stored = z.infer<typeof Stored>;

export type TableLayout = {
  /** Ids of the shown columns, from left to right. */
  readonly columns: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly setColumns: (columns: readonly string[]) => void;
  readonly setWidths: (widths: Readonly<Record<string, number>>) => void;
  readonly reset: () => void;
};

/** Which columns a table shows and how wide they are, kept on this machine under the table's own name. */
export function useTableLayout(name: string, usual: readonly string[]): TableLayout {
  const key = `table.${name}`;
  const [stored, setStored] = useState<Stored>(() => readStored(key, Stored) ?? { columns: [...usual], widths: {} });
  const keep = useCallback(
    (change: Partial<Stored>) =>
      setStored((was) => {
        const next = { ...was, ...change };
        writeStored(key, next);
        return next;
      }),
    [key],
  );
  return useMemo(
    () => ({
      columns: stored.columns,
      widths: stored.widths,
      setColumns: (columns) => keep({ columns: [...columns] }),
      setWidths: (widths) => keep({ widths: { ...widths } }),
      reset: () => keep({ columns: [...usual], widths: {} }),
    }),
    [stored, keep, usual],
  );
}
