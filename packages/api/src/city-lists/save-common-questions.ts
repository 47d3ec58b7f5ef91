import { CityListReceipt, SaveCommonQuestions } from "@kck/contracts";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { withKeys } from "../questions/store";
import { procedureFor } from "../trpc";
import { nextVersion } from "../versions/next-version";
import { keepCommonQuestions, lockList, writeCommonQuestions } from "./store";

/** Saves the next version of what everybody is asked. What was logged before keeps its answers as they were given. */
export const saveCommonQuestions = procedureFor("cityLists.saveCommonQuestions")
  .input(SaveCommonQuestions)
  .output(CityListReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { reason } = input;
      const now = ctx.now();
      const version = nextVersion(await lockList(tx, "common-questions"), input.basedOn);
      const questions = await withKeys(tx, input.questions, null);
      await writeCommonQuestions(tx, questions, { now, newId: () => newId(now) });
      await keepCommonQuestions(tx, { version, createdById: ctx.actor.id, reason, now });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "catalog.common-questions-saved", version });
      return { version };
    }),
  );
