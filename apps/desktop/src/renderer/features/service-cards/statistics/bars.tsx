import type { ReactNode } from "react";
import classes from "./statistics.module.css";

type Row = { readonly key: string; readonly name: ReactNode; readonly value: number; readonly more: number };
type Props = { label: string; heads: readonly [string, string, string]; rows: readonly Row[] };

/** Counts as lengths to compare at a glance, in a table that is read like any other. */
export function Bars({ label, heads, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className={classes.bars} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col" colSpan={2}>
            {heads[1]}
          </th>
          <th scope="col">{heads[2]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value, more }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className={classes.lengths} aria-hidden="true">
              <span style={{ width: `${(value / most) * 100}%` }} />
            </td>
            <td className={classes.number}>{value}</td>
            <td className={classes.number}>{more}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
