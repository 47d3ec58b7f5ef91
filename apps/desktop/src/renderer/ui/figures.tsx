import type { ReactNode } from "react";
import classes from "./figures.module.css";

type Props = { name: string; value: ReactNode; about?: string };

/** Numbers that are looked at, side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>;
}

/** One of them: what it counts, how many, and where it needs one a word about it. */
export function Figure({ name, value, about }: Props) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.value}>{value}</span>
        {about !== undefined && <span className={classes.about}>{about}</span>}
      </dd>
    </div>
  );
}
