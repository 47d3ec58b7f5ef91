import type { Piece } from "@kck/domain";
import classes from "./compare.module.css";

/** A text with what was taken out and what was put in; struck through and underlined, so that no colour is needed. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className={classes.pieces}>
      {pieces.map(({ as, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison never move
        if (as === "same") return <span key={at}>{text}</span>;
        const Mark = as === "removed" ? "del" : "ins";
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return <Mark key={at}>{text}</Mark>;
      })}
    </span>
  );
}
