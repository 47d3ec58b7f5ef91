import { CommonQuestionsVersionsView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { versionsOfCommonQuestions } from "./store";

/** What everybody is and was asked, with who changed it, when and why. */
export const commonQuestions = procedureFor("cityLists.commonQuestions")
  .output(CommonQuestionsVersionsView)
  .query(({ ctx }) => versionsOfCommonQuestions(ctx.db));
