import { DeadlineStepView, type PromiseView } from "@kck/contracts";
import type { Db } from "@kck/db";
import { z } from "zod";
import { type PromisedIntake, versionsOf } from "./promise";

type Row = Pick<PromisedIntake, "policyKey" | "policyVersion" | "calendarKey" | "calendarVersion"> & {
  readonly acceptBy: Date | null;
  readonly firstAnswerBy: Date | null;
  readonly warnAt: readonly Date[];
  readonly deadlineSteps: unknown;
};

/** By what an intake was promised, with the steps that were kept; null where it was before there were policies. */
export async function promiseViewOf(db: Db, row: Row): Promise<PromiseView | null> {
  const versions = await versionsOf(db, row);
  if (versions === null) return null;
  return {
    policyName: versions.policy.name,
    policyVersion: versions.policy.version,
    calendarName: versions.calendar.name,
    acceptBy: row.acceptBy?.toISOString() ?? null,
    firstAnswerBy: row.firstAnswerBy?.toISOString() ?? null,
    warnAt: row.warnAt.map((at) => at.toISOString()),
    steps: z.array(DeadlineStepView).parse(row.deadlineSteps),
  };
}
