import { highlight, type Marks } from "@kck/search";
import { createContext, Fragment, type ReactNode, useContext } from "react";
import classes from "./card-view.module.css";
import { split } from "./ranges";

const NOTHING: Marks = { forms: [], beginnings: [] };
const MarksContext = createContext<Marks>(NOTHING);

/** Marks what a search found in every text of the cards inside, inflected as it stands there. */
export function Highlighted({ marks, children }: { marks: Marks | null; children: ReactNode }) {
  return <MarksContext value={marks ?? NOTHING}>{children}</MarksContext>;
}

/** A text of a card as text, whatever is in it. */
export function Marked({ text }: { text: string }) {
  const marks = useContext(MarksContext);
  if (marks === NOTHING) return text;
  return split(text, highlight(text, marks)).map(({ at, part, isMarked }) =>
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
