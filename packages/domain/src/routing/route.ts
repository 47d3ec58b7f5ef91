import type { Priority } from "../intakes/kinds";
import type { Lexicon, RoutingFacts } from "./facts";
import { holds, type Met } from "./holds";
import type { Receiver, Rule, RuleSet } from "./rules";

/**
 * Units as the rules see them on a day: each key with the key of whoever acts for it, itself or a successor. A unit that is
 * not in it receives nothing.
 */
export type Units = ReadonlyMap<string, string>;

/** What the rules decide with, beside the matter itself. */
export type Ground = { readonly set: RuleSet; readonly lexicon: Lexicon; readonly units: Units };

/** Why a rule before the one that decided did not: its condition failed, or its unit cannot have the matter. */
export type Passed =
  | { readonly rule: string; readonly why: "condition"; readonly because: readonly Met[] }
  | { readonly rule: string; readonly why: "excluded" | "unit-not-valid"; readonly unit: string };

/**
 * Where a matter goes, and why. Everything that is said of it to a person is in here.
 *
 * `unit` null is the supervisor's queue; `by` says whether a rule decided, the category, or nobody before the supervisor.
 */
export type Decision = {
  readonly version: number;
  readonly by: "rule" | "category" | "supervisor";
  readonly rule: string | null;
  readonly unit: string | null;
  readonly priority: Priority;
  readonly policyKey: string | null;
  readonly person: string | null;
  readonly skill: string | null;
  readonly callFirst: { readonly label: string; readonly number: string } | null;
  readonly copyTo: readonly string[];
  readonly because: readonly Met[];
  readonly before: readonly Passed[];
};

type Reached =
  | { readonly unit: string | null }
  | { readonly why: "excluded" | "unit-not-valid"; readonly unit: string };

function reach(receiver: Receiver, facts: RoutingFacts, units: Units): Reached {
  if (receiver.type === "supervisor") return { unit: null };
  const named = receiver.type === "unit" ? receiver.unit : facts.categoryUnit;
  // A rule that leaves the unit to the category decides also where the category has none.
  if (named === null) return { unit: null };
  const unit = units.get(named);
  if (unit === undefined) return { why: "unit-not-valid", unit: named };
  return facts.returnedBy.includes(unit) ? { why: "excluded", unit } : { unit };
}

/**
 * Asks the rules where a matter goes: the first that holds and whose unit can have it, then the category's unit, then the
 * supervisor's queue; so it goes somewhere always. Units that returned it are excluded.
 *
 * Shapes  the set with its lexemes and the units of the day, and the matter in; a decision with its reasons out.
 * Errors  never throws.
 * Source  issue "Routing, deadlines and workload", section "Routing rules".
 */
export function route({ set, lexicon, units }: Ground, facts: RoutingFacts): Decision {
  const before: Passed[] = [];
  for (const rule of set.rules) {
    const verdict = holds(rule.when, facts, lexicon);
    if (!verdict.holds) {
      before.push({ rule: rule.key, why: "condition", because: verdict.because });
      continue;
    }
    const reached = reach(rule.action.receiver, facts, units);
    if ("why" in reached) {
      before.push({ rule: rule.key, ...reached });
      continue;
    }
    return decided(set, rule, reached.unit, facts, { because: verdict.because, before });
  }
  return withoutRule(set, facts, units, before);
}

type Reasons = { readonly because: readonly Met[]; readonly before: readonly Passed[] };

function decided(set: RuleSet, rule: Rule, unit: string | null, facts: RoutingFacts, reasons: Reasons): Decision {
  const { priority, policyKey, person, skill, callFirst, copyTo } = rule.action;
  return {
    version: set.version,
    by: "rule",
    rule: rule.key,
    unit,
    priority: priority ?? facts.priority,
    policyKey,
    person,
    skill,
    callFirst,
    copyTo,
    ...reasons,
  };
}

function withoutRule(set: RuleSet, facts: RoutingFacts, units: Units, before: readonly Passed[]): Decision {
  const reached = reach({ type: "category" }, facts, units);
  const unit = "why" in reached ? null : reached.unit;
  return {
    version: set.version,
    by: unit === null ? "supervisor" : "category",
    rule: null,
    unit,
    priority: facts.priority,
    policyKey: null,
    person: null,
    skill: null,
    callFirst: null,
    copyTo: [],
    because: [],
    before,
  };
}
