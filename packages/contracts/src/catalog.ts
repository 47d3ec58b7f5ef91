import { QUESTION_TYPES, STANDINGS } from "@kck/domain";
import { z } from "zod";
import { DeadlinesView } from "./deadlines";
import { CategoryId, DistrictNumber, Kind, Outcome, Priority, UnitId, Words } from "./primitives";

/** How sure we are of a value: read in a primary source, second-hand, from memory, doubtful (KRAKOW.md). */
export const Mark = z.enum(["V", "V2", "M", "?"]);
export type Mark = z.infer<typeof Mark>;

export const CallNumber = z.strictObject({ label: z.string(), number: z.string() });
export type CallNumber = z.infer<typeof CallNumber>;

/** A number as it is dialled; blanks between its digits are for the eye. */
export const Dialled = z
  .string()
  .regex(/^\+?\d[\d ]{1,20}$/)
  .transform((number) => number.replaceAll(" ", ""));
/** Numbers to ring, as somebody writes them down. */
export const WrittenCallNumbers = z.array(z.strictObject({ label: Words(120), number: Dialled })).max(6);

export const UNIT_KINDS = ["department", "unit", "company", "external"] as const;
export const UnitView = z.strictObject({
  id: UnitId,
  key: z.string(),
  symbol: z.string().nullable(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  takes: z.string(),
  phone: z.string().nullable(),
  callNow: z.array(CallNumber),
  email: z.string().nullable(),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  isValid: z.boolean(),
  /** Whether it is valid, has ended, or has not begun. */
  standing: z.enum(STANDINGS),
  mark: Mark,
  checkedOn: z.iso.date(),
  note: z.string().nullable(),
});
export type UnitView = z.infer<typeof UnitView>;

export const DistrictView = z.strictObject({
  number: DistrictNumber,
  roman: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
});
export type DistrictView = z.infer<typeof DistrictView>;

export const QuestionView = z.strictObject({
  key: z.string(),
  label: z.string(),
  readAloud: z.string(),
  type: z.enum(QUESTION_TYPES),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  isRequired: z.boolean(),
  /** An answer that ends the form and sends the caller to a number. */
  stopper: z.strictObject({ when: z.array(z.string()), message: z.string(), number: z.string().nullable() }).nullable(),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const CategoryView = z.strictObject({
  id: CategoryId,
  code: z.string(),
  name: z.string(),
  /** Null for the fourteen groups; they hold categories and take no intakes themselves. */
  parentId: CategoryId.nullable(),
  kind: Kind,
  unitId: UnitId.nullable(),
  backupUnitIds: z.array(UnitId),
  priority: Priority,
  priorityNote: z.string().nullable(),
  advice: z.string().nullable(),
  callFirst: z.array(CallNumber),
  synonyms: z.array(z.string()),
  questions: z.array(QuestionView),
  /** Whether matters are put under it today; the names of others are there for old matters. */
  isValid: z.boolean(),
  mark: Mark,
  checkedOn: z.iso.date(),
});
export type CategoryView = z.infer<typeof CategoryView>;

export const TemplateView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  outcome: Outcome,
  body: z.string(),
  groupCode: z.string().nullable(),
});
export type TemplateView = z.infer<typeof TemplateView>;

/** Everything a desk needs to know of the city, in one answer; it changes rarely and holds nothing personal. */
export const CatalogView = z.strictObject({
  units: z.array(UnitView),
  districts: z.array(DistrictView),
  categories: z.array(CategoryView),
  /** Asked for every intake, before the category's own. */
  commonQuestions: z.array(QuestionView),
  templates: z.array(TemplateView),
  /** By what a desk says until when somebody will answer. */
  deadlines: DeadlinesView,
});
export type CatalogView = z.infer<typeof CatalogView>;
