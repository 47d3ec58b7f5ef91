import { KeptView, ReadCards } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { judge } from "./keep";
import { keepReadings, publishedRevisions } from "./store";

/** Keeps which cards and sections a consultant opened; what was told before under the same id is not kept twice. */
export const readCards = procedureFor("cardUse.read")
  .input(ReadCards)
  .output(KeptView)
  .mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx): Promise<KeptView> => {
      const cardOf = await publishedRevisions(
        tx,
        input.readings.map(({ revisionId }) => revisionId),
      );
      const { fit, refused } = await judge(tx, ctx, input.readings, ({ revisionId, cardId }) =>
        cardOf.get(revisionId) === cardId ? null : "not-found",
      );
      const rows = fit.map(({ at: _told, instant, ...row }) => ({ ...row, at: instant }));
      const fresh = await keepReadings(tx, { actor: ctx.actor, now: ctx.now() }, rows);
      const there = await tx.cardReading.findMany({
        where: { id: { in: rows.filter(({ id }) => !fresh.has(id)).map(({ id }) => id) } },
      });
      const first = new Map(there.map((row) => [row.id, row]));
      const isSame = (row: (typeof rows)[number]) => {
        const was = first.get(row.id);
        if (was === undefined) return true;
        const isOwn = was.userId === ctx.actor.id && was.contactId === row.contactId;
        return isOwn && was.revisionId === row.revisionId && was.section === row.section;
      };
      return {
        kept: rows.filter(isSame).map(({ id }) => id),
        refused: [
          ...refused,
          ...rows.filter((row) => !isSame(row)).map(({ id }) => ({ id, reason: "id-taken" as const })),
        ],
      };
    }),
  );
