import { faultsOfQuestions } from "@kck/domain";
import { z } from "zod";
import { QuestionContent, WrittenQuestion } from "./categories";
import { CategoryId, Words } from "./primitives";
import { saved, version, written } from "./versions";

/** What is edited as a whole has no name of its own, and one number for all of it. */
const { commandId, basedOn, reason } = written;
export const CityListReceipt = z.strictObject({ version });

/** The questions asked of everybody, as one version has them. */
export const CommonQuestionsVersion = z.strictObject({
  version,
  questions: z.array(QuestionContent).max(20),
  ...saved,
});
export type CommonQuestionsVersion = z.infer<typeof CommonQuestionsVersion>;
/** Every version of them, the newest first. */
export const CommonQuestionsVersionsView = z.array(CommonQuestionsVersion);

const questions = z.array(WrittenQuestion).max(20);

function checkQuestions(
  { questions: asked }: { questions: z.infer<typeof questions> },
  context: z.RefinementCtx,
): void {
  for (const { at, field, reason: message } of faultsOfQuestions(asked)) {
    context.addIssue({ code: "custom", path: ["questions", at, field], message });
  }
}

/** What a form says of them; on which version it is based comes with the sending. */
export const WrittenCommonQuestions = z.strictObject({ questions, reason }).superRefine(checkQuestions);
/** Errors  of a question `options-missing`, `stopper-wrong`, and `key-taken` where a category asks one under the same key. */
export const SaveCommonQuestions = z
  .strictObject({ commandId, basedOn, questions, reason })
  .superRefine(checkQuestions);
export type SaveCommonQuestions = z.infer<typeof SaveCommonQuestions>;

/** The groups of categories in their order, as one version has them. */
export const GroupsVersion = z.strictObject({
  version,
  groups: z.array(z.strictObject({ id: CategoryId, code: z.string(), name: z.string() })),
  ...saved,
});
export type GroupsVersion = z.infer<typeof GroupsVersion>;
/** Every version of them, the newest first. */
export const GroupsVersionsView = z.array(GroupsVersion);

/** A group that is not there yet has no id; the server makes it, and its code. */
const groups = z.array(z.strictObject({ id: CategoryId.nullable(), name: Words(120) })).max(60);

function checkGroups({ groups: listed }: { groups: z.infer<typeof groups> }, context: z.RefinementCtx): void {
  const ids = listed.map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    if (id === null || ids.indexOf(id) === at) continue;
    context.addIssue({ code: "custom", path: ["groups", at, "id"], message: "bad-input" });
  }
}

/** What a form says of them; on which version it is based comes with the sending. */
export const WrittenGroups = z.strictObject({ groups, reason }).superRefine(checkGroups);
/** Errors  `group-not-empty` where one that is left out still has categories, `not-found` for one that is no group. */
export const SaveGroups = z.strictObject({ commandId, basedOn, groups, reason }).superRefine(checkGroups);
export type SaveGroups = z.infer<typeof SaveGroups>;
