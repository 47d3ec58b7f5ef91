import { LogIntake, LogReceipt, type UnitId } from "@kck/contracts";
import { findOwnOpen } from "../contacts/store";
import { joinLasting } from "../mass-events/gather";
import { once } from "../once";
import { forwardByRules } from "../routing/forward-by-rules";
import { typedMatter } from "../routing/matters";
import { openRules } from "../routing/open-rules";
import { procedureFor } from "../trpc";
import { forwardNew, logNew } from "./log-new";

/**
 * Opens an intake in the running contact, asks the rules where it goes, and forwards it in the same step to the unit that is
 * named or, where that is left to the rules, to theirs. Where a mass event lasts at its place, it joins that one instead.
 */
export const logIntake = procedureFor("intakes.log")
  .input(LogIntake)
  .output(LogReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const [contact, rules] = await Promise.all([findOwnOpen(tx, ctx, input.contactId), openRules(tx, ctx)]);
      const { channel } = contact;
      const routed = rules.decide(typedMatter({ ...input, channel }, ctx.now()));
      const unitId = input.forwardTo === "rules" ? routed.reason.unitId : input.forwardTo;
      const logged = await logNew(tx, ctx, {
        ...input,
        forwardTo: unitId,
        contactId: contact.id,
        channel,
        residentId: contact.isAnonymous ? null : contact.residentId,
        external: null,
        routed,
      });
      const { made } = logged;
      const joined = await joinLasting(tx, ctx, made, input.place);
      // Its answer comes with that of the event; the promise of its own is not what the caller hears.
      if (joined !== null) return { ...joined, unitId: null, dueAt: null };
      if (unitId === null) return { ...logged.receipt, unitId, dueAt: made.dueAt?.toISOString() ?? null };
      const { receipt, dueAt } =
        input.forwardTo === "rules"
          ? await forwardByRules(tx, ctx, logged, unitId, routed.reason)
          : await forwardNew(tx, ctx, logged, unitId);
      return { ...receipt, unitId: unitId as UnitId, dueAt: dueAt.toISOString() };
    }),
  );
