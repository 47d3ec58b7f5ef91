import { RecomputeDeadlines, RecomputeReceipt } from "@kck/contracts";
import { record } from "../history/events";
import { save } from "../intakes/store";
import { keepWords } from "../intakes/words";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { pausesOfMany } from "./pauses";
import { toldBy } from "./promise";
import { readRecountable, recount } from "./recount";
import { readGround } from "./store";

/**
 * Counts promises anew that were shown in a preview, each as an event with the reason.
 *
 * Errors  none for an intake that changed since, or that would now get another deadline than was shown: it is passed over.
 */
export const recomputeDeadlines = procedureFor("deadlines.recompute")
  .input(RecomputeDeadlines)
  .output(RecomputeReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const ids = input.intakes.map(({ id }) => id);
      const [intakes, ground, pauses] = [
        await readRecountable(tx, { ids }),
        await readGround(tx),
        await pausesOfMany(tx, ids),
      ];
      let recomputed = 0;
      for (const shown of input.intakes) {
        const intake = intakes.find(({ id }) => id === shown.id);
        if (intake === undefined || intake.version !== shown.version) continue;
        const kept = recount(intake, ground, pauses.get(intake.id) ?? []);
        if (kept === "same" || kept === "unpromised" || kept.columns.dueAt.getTime() !== Date.parse(shown.dueAt))
          continue;
        const { change, fact } = toldBy(intake, kept);
        const author = { intakeId: intake.id, authorId: ctx.actor.id, now };
        const noteId = await keepWords(tx, author, { purpose: "recompute", body: input.reason, isPublic: false });
        const saved = await save(tx, intake, change, now);
        await record(tx, { actor: ctx.actor, now }, saved, { type: "intake.recomputed", noteId, ...fact });
        recomputed += 1;
      }
      return { recomputed, passedOver: ids.length - recomputed };
    }),
  );
