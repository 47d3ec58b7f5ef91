import type { RoutingRule } from "@kck/contracts";
import type { Condition, Leaf, LeafType, RuleAction } from "@kck/domain";

/** What the form can ask for, in the order of its list. An area is drawn elsewhere and stays as it is. */
export const FORM_LEAVES = [
  "category",
  "district",
  "street",
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
export type FormLeafType = (typeof FORM_LEAVES)[number];
export type FormLeaf = Extract<Leaf, { type: FormLeafType }>;

/** One line of the form; its id is the screen's own. */
export type Line = { readonly id: number; readonly isNot: boolean; readonly leaf: FormLeaf };
export type FormCondition = { readonly join: "all" | "any"; readonly lines: readonly Line[] };

const isFormLeaf = (condition: Condition): condition is FormLeaf => {
  if (condition.type === "answer") return condition.is.op !== "since" && condition.is.op !== "until";
  return FORM_LEAVES.some((type) => type === condition.type);
};

function lineOf(condition: Condition, id: number): Line | null {
  const isNot = condition.type === "not";
  const leaf = condition.type === "not" ? condition.of : condition;
  return isFormLeaf(leaf) ? { id, isNot, leaf } : null;
}

/**
 * A condition as lines of the form.
 *
 * Shapes  any condition in; its lines out, or null where it is nested deeper than lines can show, or asks for something
 *         that the form does not have: such a one is kept as it is.
 */
export function toForm(condition: Condition): FormCondition | null {
  const join = condition.type === "any" ? "any" : "all";
  const parts = condition.type === "all" || condition.type === "any" ? condition.of : [condition];
  // "any" of nothing never holds, while a form without lines means "always".
  if (condition.type === "any" && parts.length === 0) return null;
  const lines = parts.map(lineOf);
  return lines.every((line) => line !== null) ? { join, lines } : null;
}

/** What the lines of a form say together; without any it always holds. */
export function fromForm({ join, lines }: FormCondition): Condition {
  const parts = lines.map(({ isNot, leaf }): Condition => (isNot ? { type: "not", of: leaf } : leaf));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return { type: parts.length === 0 ? "all" : join, of: parts };
}

/** A line that nothing has been chosen in yet. */
export function blankLeaf(type: FormLeafType): FormLeaf {
  switch (type) {
    case "kind":
      return { type, kinds: [] };
    case "category":
      return { type, codes: [] };
    case "district":
      return { type, numbers: [] };
    case "street":
      return { type, street: "", from: null, to: null, parity: null };
    case "answer":
      return { type, question: "", is: { op: "one-of", values: [] } };
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

/** Whoever gets it now is somebody else: a person or a branch of the unit before is not theirs, and they need no copy. */
export function withReceiver<A extends RuleAction>(action: A, receiver: A["receiver"]): A {
  const copyTo = action.copyTo.filter((key) => receiver.type !== "unit" || key !== receiver.unit);
  return { ...action, receiver, person: null, skill: null, copyTo };
}

/** A rule that is about to be written. Its key stays, whatever it will be called. */
export function blankRule(key: string): RoutingRule {
  return {
    key,
    name: "",
    when: { type: "all", of: [] },
    action: {
      receiver: { type: "unit", unit: "" },
      priority: null,
      policyKey: null,
      person: null,
      skill: null,
      callFirst: null,
      copyTo: [],
    },
  };
}
