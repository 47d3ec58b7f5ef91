import type { Priority } from "../intakes/kinds";
import type { Condition } from "./conditions";

/** Who gets the matter: a unit by its key, the unit of the category, or the supervisor's queue. */
export type Receiver =
  | { readonly type: "unit"; readonly unit: string }
  | { readonly type: "category" }
  | { readonly type: "supervisor" };

/** What a rule does. Null leaves it as it would be without the rule. */
export type RuleAction = {
  readonly receiver: Receiver;
  readonly priority: Priority | null;
  /** The key of a policy of deadlines. */
  readonly policyKey: string | null;
  /** Whom of the unit it is for: a person by id, or a skill, a cell or a branch by its name. */
  readonly person: string | null;
  readonly skill: string | null;
  /** What the consultant should phone before anything is written. */
  readonly callFirst: { readonly label: string; readonly number: string } | null;
  /** Units that may see it too. */
  readonly copyTo: readonly string[];
};

export type Rule = {
  /** Stays the same from version to version, whatever the rule is called. */
  readonly key: string;
  readonly name: string;
  readonly when: Condition;
  readonly action: RuleAction;
};

/** Rules in their order: the first that holds decides. */
export type RuleSet = { readonly version: number; readonly rules: readonly Rule[] };

/** The version that stands for no set: every matter goes to its category's unit. Published sets count from 1. */
export const NO_SET = 0;

/** Bounds of a set, beside those of each condition. */
export const SET_BOUNDS = { rules: 300, copies: 5 } as const;
