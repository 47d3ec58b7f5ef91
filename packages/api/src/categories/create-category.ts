import { type CategoryId, CreateCategory, NewCategoryReceipt } from "@kck/contracts";
import { dayColumn } from "@kck/domain";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { withKeys } from "../questions/store";
import { procedureFor } from "../trpc";
import { addCategory, checkUnits, keepVersions, writeQuestions } from "./store";

/** Adds a category with its questions, as its first version. Its code is the next of its group, and no category ever had it. */
export const createCategory = procedureFor("categories.create")
  .input(CreateCategory)
  .output(NewCategoryReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { reason } = input;
      const now = ctx.now();
      const today = dayColumn(now);
      const id = newId(now) as CategoryId;
      await checkUnits(tx, input, now);
      const key = await addCategory(tx, id, input, now);
      // After the group is locked, as where a category is saved: the other way round the two could wait for each other.
      const questions = await withKeys(tx, input.questions, id);
      await writeQuestions(tx, id, questions, { today, newId: () => newId(now) });
      await keepVersions(tx, { ids: [id], createdById: ctx.actor.id, reason, now, today });
      const fact = { type: "catalog.category-saved", categoryId: id, version: 1 } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return { id, key, version: 1 };
    }),
  );
