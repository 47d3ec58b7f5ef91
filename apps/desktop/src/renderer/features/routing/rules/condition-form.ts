import { type Condition, isWithinBounds, type Leaf, type LeafType, type Point } from "@kck/domain";
import { type Removed, restored } from "../../../ui/rows/rows";

/** What the form can ask for, in the order of its list. */
export const LEAF_TYPES = [
  "category",
  "district",
  "street",
  "area",
  "words",
  "kind",
  "channel",
  "priority",
  "weekday",
  "hour",
  "season",
  "answer",
  "returned-by",
] as const satisfies readonly LeafType[];

/** One line of the form; its id is the screen's own, and its own only among the parts beside it. */
export type FormLine = {
  readonly id: number;
  readonly isNot: boolean;
  readonly leaf: Leaf;
  /** Of an area: the corners of an outline that is not closed yet. They are no part of the condition. */
  readonly corners?: readonly Point[];
};
/** Lines and further groups, of which all must hold, or any. */
export type FormGroup = {
  readonly id: number;
  readonly isNot: boolean;
  readonly join: "all" | "any";
  readonly parts: readonly FormPart[];
};
export type FormPart = FormLine | FormGroup;

export const isGroup = (part: FormPart): part is FormGroup => "parts" in part;

/** A condition as groups and lines. One that is no group by itself becomes the only part of one. */
export function toForm(condition: Condition): FormGroup {
  const part = partOf(condition, 0);
  return isGroup(part) && !part.isNot ? part : { id: 0, isNot: false, join: "all", parts: [part] };
}

function partOf(condition: Condition, id: number): FormPart {
  const isNot = condition.type === "not";
  const inner = isNot ? condition.of : condition;
  switch (inner.type) {
    case "all":
    case "any":
      return { id, isNot, join: inner.type, parts: inner.of.map(partOf) };
    case "not":
      return { id, isNot, join: "all", parts: [partOf(inner, 0)] };
    default:
      return { id, isNot, leaf: inner };
  }
}

/** What a form says; without any line it always holds. A group of one part says no more than its part. */
export function fromForm(form: FormGroup): Condition {
  const parts = form.parts.map(conditionOf);
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { type: form.join, of: parts };
}

function conditionOf(part: FormPart): Condition {
  const inner: Condition = isGroup(part) ? fromForm(part) : part.leaf;
  return part.isNot ? { type: "not", of: inner } : inner;
}

/** An id that none of the parts has. */
const freeId = (parts: readonly FormPart[]) => Math.max(-1, ...parts.map(({ id }) => id)) + 1;

/** Puts a part at the end of a group, under an id that none beside it has. */
export function withPart(group: FormGroup, part: FormPart): FormGroup {
  return { ...group, parts: [...group.parts, { ...part, id: freeId(group.parts) }] };
}

export function withChanged(group: FormGroup, part: FormPart): FormGroup {
  return { ...group, parts: group.parts.map((one) => (one.id === part.id ? part : one)) };
}

/** Without a part; of nothing, "any" would never hold, while a form without lines means "always". */
export function withoutPart(group: FormGroup, id: number): FormGroup {
  const parts = group.parts.filter((one) => one.id !== id);
  return { ...group, parts, join: parts.length === 0 ? "all" : group.join };
}

/** A part that was removed, where it stood, and how the parts were joined then. */
export type RemovedPart = Removed<FormPart> & Pick<FormGroup, "join">;

/** With a removed part where it stood; what came meanwhile keeps its id, and its way of being joined. */
export function withRestored(group: FormGroup, { row, at, join }: RemovedPart): FormGroup {
  const part = { ...row, id: freeId(group.parts) };
  const { rows } = restored(group.parts, { row: part, at });
  return { ...group, parts: rows, join: group.parts.length === 0 ? join : group.join };
}

export const blankLine = (): FormLine => ({ id: 0, isNot: false, leaf: blankLeaf("category") });
/** A group that is begun: a group of nothing would hold or never hold, whatever its neighbours ask. */
export const blankGroup = (): FormGroup => ({ id: 0, isNot: false, join: "any", parts: [blankLine()] });

/** Whether a condition may be nested and long as this form is. */
export const isFormWithinBounds = (form: FormGroup): boolean => isWithinBounds(fromForm(form));

/** Whether a line asks for an area whose outline is begun and not closed. */
export const isOpenLine = ({ leaf, corners = [] }: FormLine): boolean => leaf.type === "area" && corners.length > 0;
/** Whether any of a form's lines does; such a form says less than was drawn. */
export const hasOpenLine = ({ parts }: FormGroup): boolean =>
  parts.some((part) => (isGroup(part) ? hasOpenLine(part) : isOpenLine(part)));

/** A line that nothing has been chosen in yet. */
export function blankLeaf(type: LeafType): Leaf {
  switch (type) {
    case "kind":
      return { type, kinds: [] };
    case "category":
      return { type, codes: [] };
    case "district":
      return { type, numbers: [] };
    case "street":
      return { type, street: "", from: null, to: null, parity: null };
    case "area":
      return { type, name: "", area: [] };
    case "answer":
      return { type, question: "", is: { op: "given" } };
    case "channel":
      return { type, channels: [] };
    case "priority":
      return { type, priorities: [] };
    case "weekday":
      return { type, days: [] };
    case "hour":
      return { type, from: "15:00", to: "07:00" };
    case "season":
      return { type, from: "11-01", to: "03-31" };
    case "words":
      return { type, anyOf: [] };
    case "returned-by":
      return { type, units: [] };
  }
}
