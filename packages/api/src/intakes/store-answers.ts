import type { Answer } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { unfitAnswers } from "@kck/domain";
import { Refused } from "../refused";
import { findQuestions } from "./store";

/**
 * Refuses options that the category's questions do not offer.
 *
 * Errors  `bad-input` with `answers.<key>` for each.
 */
export async function refuseUnfit(tx: Tx, categoryId: string | null, answers: readonly Answer[]): Promise<void> {
  const unfit = unfitAnswers(await findQuestions(tx, categoryId, answers), answers);
  if (unfit.length === 0) return;
  throw new Refused(
    "bad-input",
    unfit.map((key) => `answers.${key}`),
  );
}

/** What was answered, in the order of the questions' keys. */
export async function findAnswers(tx: Tx, intakeId: string): Promise<Answer[]> {
  const rows = await tx.intakeAnswer.findMany({
    where: { intakeId },
    select: { key: true, label: true, value: true, code: true },
    orderBy: { key: "asc" },
  });
  return rows.map(({ code, ...answer }) => (code === null ? answer : { ...answer, code }));
}

/** Keeps the answers in the place of those that there were; an answer of no words is none. */
export async function writeAnswers(tx: Tx, intakeId: string, answers: readonly Answer[]): Promise<void> {
  await tx.intakeAnswer.deleteMany({ where: { intakeId } });
  await addAnswers(tx, intakeId, answers);
}

/** Keeps the first answers to an intake's questions. */
export async function addAnswers(tx: Tx, intakeId: string, answers: readonly Answer[]): Promise<void> {
  const given = answers.filter(({ value }) => value !== "");
  if (given.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO intake_answer (intake_id, key, label, value, code)
    SELECT ${intakeId}::uuid, key, label, value, code
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given (key text, label text, value text, code text)`;
}
