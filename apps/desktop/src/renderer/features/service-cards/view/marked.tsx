import { createContext, Fragment, type ReactNode, useContext } from "react";
import classes from "./card-view.module.css";
import { type Range, split } from "./ranges";

/** Where the words that were searched for stand in a text. */
export type FindRanges = (text: string) => readonly Range[];
const HighlightContext = createContext<FindRanges>(() => []);

/** Marks the words of a search in every text of the card inside. */
export function Highlighted({ find, children }: { find: FindRanges; children: ReactNode }) {
  return <HighlightContext value={find}>{children}</HighlightContext>;
}

/** A text of a card as text, whatever is in it, with the words of the search marked as they stand. */
export function Marked({ text, ranges }: { text: string; ranges?: readonly Range[] }) {
  const find = useContext(HighlightContext);
  return split(text, ranges ?? find(text)).map(({ at, part, isMarked }) =>
    isMarked ? (
      <mark key={at} className={classes.mark}>
        {part}
      </mark>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}

/** Prose of a card; its line ends are kept. */
export function Prose({ text }: { text: string }) {
  return (
    <p className={classes.prose}>
      <Marked text={text} />
    </p>
  );
}
