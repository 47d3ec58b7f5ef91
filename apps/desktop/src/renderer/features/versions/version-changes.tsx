import { Pieces } from "../service-cards/compare/pieces";
import type { ChangeLine } from "./change-lines";
import classes from "./versions.module.css";

/** The lines of a difference, each under the one that it belongs to. */
export function VersionChanges({ lines }: { lines: readonly ChangeLine[] }) {
  return (
    <ul className={classes.changes}>
      {lines.map(({ label, pieces, lines: below }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one comparison never move
        <li key={at}>
          <span className={classes.quiet}>{label}:</span> <Pieces pieces={pieces} />
          {below.length > 0 && <VersionChanges lines={below} />}
        </li>
      ))}
    </ul>
  );
}
