import type { QuestionContent, WrittenQuestion } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { freeKey } from "@kck/domain";
import { Refused } from "../refused";

/**
 * The questions of a category, or of every matter, with a key for each that has none yet.
 *
 * Shapes  `categoryId` is null for those of every matter. A new key is none that was ever asked under here or elsewhere, for an
 *         answer is kept by it: a category and every matter never ask under the same. Whoever else saves questions waits for
 *         this transaction, or each of two would not see what the other takes.
 * Errors  `key-taken` at a question whose key is asked under elsewhere.
 */
export async function withKeys(
  tx: Tx,
  questions: readonly WrittenQuestion[],
  categoryId: string | null,
): Promise<QuestionContent[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('question-keys'))`;
  const others = categoryId === null ? { NOT: { categoryId: null } } : { categoryId: null };
  const elsewhere = await keysOf(tx, others);
  const wrong = questions.findIndex(({ key }) => key !== null && elsewhere.has(key));
  if (wrong !== -1) throw new Refused("key-taken", [`questions.${wrong}.key`]);
  const sent = questions.flatMap(({ key }) => key ?? []);
  const taken = new Set([...elsewhere, ...(await keysOf(tx, { categoryId })), ...sent]);
  return questions.map((question) => {
    const key = question.key ?? freeKey(question.label, taken);
    taken.add(key);
    return { ...question, key };
  });
}

type Asked = { readonly categoryId: string | null } | { readonly NOT: { readonly categoryId: null } };

async function keysOf(tx: Tx, where: Asked): Promise<ReadonlySet<string>> {
  const rows = await tx.question.findMany({ where, distinct: ["key"], select: { key: true } });
  return new Set(rows.map(({ key }) => key));
}
