import { faultsOfQuestions, PORTAL_CATEGORIES, QUESTION_TYPES } from "@kck/domain";
import { z } from "zod";
import { Dialled, WrittenCallNumbers } from "./catalog";
import { CategoryId, Day, Kind, Priority, Text, UnitId, Words } from "./primitives";
import { saved, VersionKey, version, written } from "./versions";

export const QuestionContent = z.strictObject({
  key: VersionKey,
  label: Words(80),
  readAloud: Words(400),
  type: z.enum(QUESTION_TYPES),
  options: z.array(z.strictObject({ value: VersionKey, label: Words(80) })).max(12),
  isRequired: z.boolean(),
  stopper: z
    .strictObject({ when: z.array(z.string().max(60)).max(12), message: Words(500), number: Dialled.nullable() })
    .nullable(),
});
export type QuestionContent = z.infer<typeof QuestionContent>;
/** A question as it is sent: the server gives a key to one that has none yet. */
export const WrittenQuestion = z.strictObject({ ...QuestionContent.shape, key: VersionKey.nullable() });
export type WrittenQuestion = z.infer<typeof WrittenQuestion>;

/** What a version of a category says, beside its name. */
const content = {
  /** The group that it stands in. */
  groupId: CategoryId,
  /** As what its matters are logged, unless the consultant says otherwise. */
  kind: Kind,
  portal: z.enum(PORTAL_CATEGORIES),
  /** Who gets its matters where no rule says otherwise; the backups are suggested after it. */
  unitId: UnitId,
  backupUnitIds: z.array(UnitId).max(10),
  priority: Priority,
  /** When it is more urgent than that. */
  priorityNote: Words(200).nullable(),
  /** What the caller is told to do until somebody comes. */
  advice: Words(1_000).nullable(),
  callFirst: WrittenCallNumbers,
  /** Words of callers by which the desk finds it. */
  synonyms: z.array(Words(60)).max(60),
  validFrom: Day,
  validTo: Day.nullable(),
  questions: z.array(QuestionContent).max(20),
};
/** What of a category is kept in its history. */
export const CategoryContent = z.strictObject({ name: Text(120), ...content });
export type CategoryContent = z.infer<typeof CategoryContent>;

export const CategoryVersion = z.strictObject({
  id: CategoryId,
  key: z.string(),
  version,
  ...CategoryContent.shape,
  ...saved,
});
export type CategoryVersion = z.infer<typeof CategoryVersion>;
/** Every category as it is now, by its code. */
export const CategoryListView = z.array(CategoryVersion);
export const CategoryHistory = z.strictObject({ id: CategoryId });
/** Every version of one category, the newest first. */
export const CategoryHistoryView = z.array(CategoryVersion);

const writtenContent = { ...content, questions: z.array(WrittenQuestion).max(20) };
type Parts = Pick<z.infer<z.ZodObject<typeof writtenContent>>, "questions" | "validFrom" | "validTo">;

function checkParts({ questions, validFrom, validTo }: Parts, context: z.RefinementCtx): void {
  for (const { at, field, reason } of faultsOfQuestions(questions)) {
    context.addIssue({ code: "custom", path: ["questions", at, field], message: reason });
  }
  if (validTo !== null && validTo < validFrom) {
    context.addIssue({ code: "custom", path: ["validTo"], message: "ends-before-start" });
  }
}

/** What a form says of a category; which one it is and on what it is based comes with the sending. */
export const WrittenCategory = z
  .strictObject({ name: written.name, ...writtenContent, reason: written.reason })
  .superRefine(checkParts);

/**
 * Errors  `group-not-valid` for its group, `unit-not-valid` for its unit or a backup; `ends-before-start`; of a question `options-missing`, `stopper-wrong`, and
 *         `key-taken` where every matter is asked one under the same key.
 */
export const SaveCategory = z.strictObject({ ...written, id: CategoryId, ...writtenContent }).superRefine(checkParts);
export type SaveCategory = z.infer<typeof SaveCategory>;
export const CategoryReceipt = z.strictObject({ id: CategoryId, version });

/** A category that is not there yet: the server makes its id and its code. Errors  as of `SaveCategory`. */
export const CreateCategory = z
  .strictObject({ commandId: written.commandId, name: written.name, ...writtenContent, reason: written.reason })
  .superRefine(checkParts);
export type CreateCategory = z.infer<typeof CreateCategory>;
/** Its key is the code by which rules and people call it. */
export const NewCategoryReceipt = z.strictObject({ id: CategoryId, key: z.string(), version });
