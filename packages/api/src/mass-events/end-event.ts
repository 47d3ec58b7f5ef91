import { EndMassEvent, LIMITS, MassEventEnded, type MassEventId } from "@kck/contracts";
import { promiseAfterWait, toldBy } from "../deadlines/promise";
import { recordOther } from "../history/events";
import { type Occasion as MatterOccasion, type Move, takeBeside } from "../intakes/act";
import { cutAtWord } from "../messages/compose";
import { queue } from "../messages/store";
import { newId } from "../new-id";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { recipientsOf } from "./answers";
import { findLasting } from "./events";
import { AT_EVENTS_END, endingOf, findMaster, gather, withMaster } from "./gather";

/**
 * Ends an event and answers all: what waits joins, the intake that stands for them gets the public answer, and whoever called
 * gets it as a message.
 */
export const endEvent = procedureFor("massEvents.end")
  .input(EndMassEvent)
  .output(MassEventEnded)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { outcome, publicAnswer } = input;
      const event = await withMaster(tx, await findLasting(tx, input.id, input.version));
      const joining = await gather(tx, ctx, event, now);
      const master = await findMaster(tx, event);
      const ending = endingOf(ctx, master);
      if (master !== null && ending !== null) {
        const answer = async ({ intake, say }: MatterOccasion): Promise<Move> => {
          const said = { outcome, noteId: await say("answer", publicAnswer, true) };
          const change = { outcome, publicAnswer, waitingSince: null };
          if (ending === "close") {
            return { fact: { type: "intake.closed", ...said }, change: { ...change, closedAt: now } };
          }
          // Its unit may have waited for the resident: that time is not the unit's.
          const wait = await promiseAfterWait(tx, intake, now);
          const promise = wait === null ? null : toldBy(intake, wait);
          return {
            fact: { type: "intake.resolved", ...said, ...promise?.fact },
            change: { ...change, ...promise?.change, resolvedAt: now },
          };
        };
        await takeBeside(tx, ctx, ending, master, answer, AT_EVENTS_END);
      }
      const { recipients, unreachable } = await recipientsOf(tx, event, master?.id ?? null, ctx.outbox);
      const category = await tx.category.findUniqueOrThrow({
        where: { id: event.categoryId },
        select: { name: true },
      });
      const messages = recipients.map(({ channel, recipient }) => ({
        id: newId(now),
        channel,
        recipient,
        subject: channel === "sms" ? "" : category.name,
        body: channel === "sms" ? cutAtWord(publicAnswer, LIMITS.sms) : publicAnswer,
        purpose: "mass-event-ended",
        createdById: ctx.actor.id,
      }));
      await queue(tx, messages, now);
      const ended = await tx.massEvent.update({
        where: { id: event.id },
        data: {
          endedAt: now,
          endedById: ctx.actor.id,
          publicAnswer,
          masterId: event.masterId,
          version: { increment: 1 },
        },
      });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "mass-event.ended", massEventId: event.id });
      const answers = { joining, isMasterAnswered: ending !== null, messages: recipients.length, unreachable };
      return { id: ended.id as MassEventId, version: ended.version, ...answers };
    }),
  );
