import { BOARD } from "./board";
import { LISTS } from "./lists";
import { OWN_VIEW } from "./own-view";
import type { Question } from "./question";
import { READS } from "./reads";

/** Everything that is asked, in the order of the table. */
export const QUESTIONS: readonly Question[] = [...READS, BOARD, OWN_VIEW, ...LISTS];
