import { createHash } from "node:crypto";
import type { Tx } from "@kck/db";
import type { Entered } from "./context";
import { Refused } from "./refused";

/** An answer as it is kept with its command: plain JSON without anything personal. */
type Kept = { [key: string]: string | number | boolean | null };

/** JSON with its keys in order, so that the same input always has the same hash. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * Does a command once, however often it is sent.
 *
 * Shapes  the effect gets the transaction in which everything happens; its answer is kept for 14 days.
 * Errors  `command-reused` where the id came before with another input. A refused command leaves nothing behind
 *         and is judged anew when it comes again; of two at once the second waits for the first.
 * Source  DESIGN.md 4.1.
 */
export async function once<Answer extends Kept>(
  ctx: Entered,
  input: { commandId: string },
  effect: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const inputHash = createHash("sha256").update(canonical(input)).digest("base64url");
  const key = { actorId: ctx.actor.id, procedure: ctx.procedure, id: input.commandId };
  let keeping: Promise<unknown> = Promise.resolve();
  const answer = await ctx.db.$transaction(async (tx) => {
    const claimed = await tx.$executeRaw`
        INSERT INTO command (actor_id, procedure, id, input_hash, at)
        VALUES (${key.actorId}::uuid, ${key.procedure}, ${key.id}::uuid, ${inputHash}, ${ctx.now()})
        ON CONFLICT DO NOTHING`;
    if (claimed === 0) {
      const first = await tx.command.findUniqueOrThrow({ where: { actorId_procedure_id: key } });
      if (first.inputHash !== inputHash) throw new Refused("command-reused");
      return first.answer as Answer; // what the same procedure kept under this id, a few lines below
    }
    const answered = await effect(tx);
    // Asked last and not waited for: the end of the transaction travels with it, and where it is refused all is taken back.
    keeping = tx.$executeRaw`
      UPDATE command SET answer = ${JSON.stringify(answered)}::jsonb
      WHERE actor_id = ${key.actorId}::uuid AND procedure = ${key.procedure} AND id = ${key.id}::uuid`;
    keeping.catch(() => undefined); // told below, or by the transaction
    return answered;
  });
  await keeping;
  return answer;
}
