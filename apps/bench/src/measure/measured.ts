import type { Group } from "../questions/question";
import type { Pace, Target, Times } from "./race";

/** What is measured of a filled database, and how long. */
export type Wanted = {
  readonly targets: readonly Target[];
  readonly callers: readonly number[];
  readonly pace: Pace;
  readonly onStep: (name: string, callers: number) => void;
};

/** One line of the table. */
export type Measured = {
  readonly name: string;
  readonly group: Group;
  readonly callers: number;
  readonly times: Partial<Record<Target, Times>>;
};
