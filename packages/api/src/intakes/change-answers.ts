import { type Answer, ChangeAnswers, Receipt } from "@kck/contracts";
import { Refused } from "../refused";
import { routeAgain } from "../routing/route-again";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";
import { reindex } from "./reindex";
import { findAnswers, refuseUnfit, writeAnswers } from "./store-answers";

/** Corrects what was answered to the scripted questions, keeps what was there before as words, and asks the rules again. */
export const changeAnswers = procedureFor("intakes.changeAnswers")
  .input(ChangeAnswers)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ tx, intake, say }) => {
      const before = await findAnswers(tx, intake.id);
      // What stood before may be of another category's questions; only what is new has to fit those of today.
      const isNew = (answer: Answer) => !before.some(({ key, code }) => key === answer.key && code === answer.code);
      await refuseUnfit(tx, intake.categoryId, input.answers.filter(isNew));
      const difference = differenceOf(before, input.answers);
      if (difference === "") throw new Refused("bad-input", ["answers"]);
      const noteId = await say("answers", difference, false);
      await writeAnswers(tx, intake.id, input.answers);
      await reindex(tx, ctx, intake.id);
      const routed = await routeAgain(tx, ctx, intake.id, "answered");
      return {
        fact: { type: "intake.answers-changed", noteId },
        change: routed.change,
        beside: [routed.fact],
      };
    }),
  );

/** A line for each answer that is another now: the question, what it was and what it is; a dash where there is none. */
function differenceOf(before: readonly Answer[], after: readonly Answer[]): string {
  const valueIn = (answers: readonly Answer[], key: string) => answers.find((one) => one.key === key)?.value || "—";
  const keys = new Set([...before, ...after].map(({ key }) => key));
  return [...keys].flatMap((key) => lineOf(key, valueIn(before, key), valueIn(after, key))).join("\n");

  function lineOf(key: string, was: string, is: string): string[] {
    const label = [...after, ...before].find((one) => one.key === key)?.label ?? key;
    return was === is ? [] : [`${label}: ${was} → ${is}`];
  }
}
