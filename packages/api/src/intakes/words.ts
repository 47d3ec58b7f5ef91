import type { NotePurpose } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { newId } from "../new-id";

type Words = { purpose: NotePurpose; body: string; isPublic: boolean };

/** Keeps a person's words beside the history, where they can be anonymised; the fact names them by the id. */
export async function keepWords(
  tx: Tx,
  { intakeId, authorId, now }: { intakeId: string; authorId: string; now: Date },
  words: Words,
): Promise<string> {
  const id = newId(now);
  await tx.$executeRaw`
    INSERT INTO note (id, intake_id, author_id, created_at, purpose, body, is_public)
    VALUES (${id}::uuid, ${intakeId}::uuid, ${authorId}::uuid, ${now}, ${words.purpose}, ${words.body}, ${words.isPublic})`;
  return id;
}
