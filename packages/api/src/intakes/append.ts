import type { NotePurpose, Receipt } from "@kck/contracts";
import type { IntakeFact } from "@kck/domain";
import type { Entered } from "../context";
import { record } from "../history/events";
import { once } from "../once";
import { findVisible, receiptOf } from "./store";
import { keepWords } from "./words";

type Appended = { purpose: NotePurpose; isPublic: boolean; fact: (noteId: string) => IntakeFact };

/** Adds words beside an intake. They never conflict, so no version is asked for and none is changed. */
export function append(
  ctx: Entered,
  input: { commandId: string; id: string; body: string },
  { purpose, isPublic, fact }: Appended,
): Promise<Receipt> {
  return once(ctx, input, async (tx) => {
    const now = ctx.now();
    const intake = await findVisible(tx, ctx, input.id);
    const author = { intakeId: intake.id, authorId: ctx.actor.id, now };
    const noteId = await keepWords(tx, author, { purpose, body: input.body, isPublic });
    await record(tx, { actor: ctx.actor, now }, intake, fact(noteId));
    return receiptOf(intake);
  });
}
