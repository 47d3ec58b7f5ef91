import { DeadlineStepView, type PromiseView } from "@kck/contracts";
import { z } from "zod";

const Steps = z.array(DeadlineStepView);

type Row = {
  readonly policyName: string | null;
  readonly policyVersion: number | null;
  readonly calendarName: string | null;
  readonly acceptBy: Date | null;
  readonly firstAnswerBy: Date | null;
  readonly warnAt: readonly string[];
  readonly deadlineSteps: unknown;
};

/** By what an intake was promised, with the steps that were kept; null where it was before there were policies. */
export function promiseViewOf(row: Row): PromiseView | null {
  const { policyName, policyVersion, calendarName } = row;
  if (policyName === null || policyVersion === null || calendarName === null) return null;
  return {
    policyName,
    policyVersion,
    calendarName,
    acceptBy: row.acceptBy?.toISOString() ?? null,
    firstAnswerBy: row.firstAnswerBy?.toISOString() ?? null,
    warnAt: row.warnAt.map((at) => new Date(at).toISOString()),
    steps: Steps.parse(row.deadlineSteps),
  };
}
