import type { IntakeFactType } from "../intakes/history";

/**
 * The facts that are the first answer to a resident: words that were written or said to them, or the outcome. That a unit
 * has accepted, begun or planned the work changes a label and answers nobody, so it does not count.
 *
 * Source  docs/deadlines.md, "The first answer".
 */
export const FIRST_ANSWERS = [
  "intake.answered",
  "intake.updated",
  "intake.asked",
  "intake.resolved",
  "intake.closed",
] as const satisfies readonly IntakeFactType[];
