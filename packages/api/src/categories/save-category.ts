import { CategoryReceipt, SaveCategory } from "@kck/contracts";
import { dayColumn } from "@kck/domain";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { withKeys } from "../questions/store";
import { procedureFor } from "../trpc";
import { nextVersion } from "../versions/next-version";
import { checkUnits, keepVersions, lockCategory, lockGroup, writeCategory, writeQuestions } from "./store";

/** Saves the next version of a category and its questions. What was logged before keeps its answers as they were given. */
export const saveCategory = procedureFor("categories.save")
  .input(SaveCategory)
  .output(CategoryReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { id, reason } = input;
      const now = ctx.now();
      const today = dayColumn(now);
      const version = nextVersion(await lockCategory(tx, id), input.basedOn);
      await lockGroup(tx, input);
      await checkUnits(tx, input, now);
      const questions = await withKeys(tx, input.questions, id);
      await writeCategory(tx, input, version);
      await writeQuestions(tx, id, questions, { today, newId: () => newId(now) });
      await keepVersions(tx, { ids: [id], createdById: ctx.actor.id, reason, now, today });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "catalog.category-saved", categoryId: id, version });
      return { id, version };
    }),
  );
