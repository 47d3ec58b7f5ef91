import { CallNumber, Priority, type RoutingExplanation, type UnitId, UnitId as UnitIdSchema } from "@kck/contracts";
import { type Decision, leavesOf, type Met, type Rule } from "@kck/domain";
import { z } from "zod";
import type { City } from "./city";

/** A condition by its place among those of its rule: what it asks for stands in the set, which never changes. */
const StoredMet = z.strictObject({ leaf: z.int(), value: z.string().nullable(), not: z.boolean() });

/** Why a matter goes where it goes, as it is kept with the intake. */
export const StoredReason = z.strictObject({
  by: z.enum(["rule", "category", "supervisor"]),
  unitId: UnitIdSchema.nullable(),
  priority: Priority,
  policyKey: z.string().nullable(),
  person: z.string().nullable(),
  skill: z.string().nullable(),
  callFirst: CallNumber.nullable(),
  copyTo: z.array(UnitIdSchema),
  because: z.array(StoredMet),
  before: z.array(
    z.strictObject({
      rule: z.string(),
      why: z.enum(["condition", "excluded", "unit-not-valid"]),
      unitId: UnitIdSchema.nullable(),
      because: z.array(StoredMet),
    }),
  ),
});
export type StoredReason = z.infer<typeof StoredReason>;
type StoredMet = z.infer<typeof StoredMet>;

/** Longer answers are cut: an explanation says which one matched, the intake has its words. */
const LONGEST_VALUE = 120;

function storedMet(met: Met, rule: Rule | undefined): StoredMet {
  const leaf = rule === undefined ? -1 : leavesOf(rule.when).indexOf(met.leaf);
  return { leaf, value: met.value?.slice(0, LONGEST_VALUE).toWellFormed() ?? null, not: met.isNegated };
}

/** A decision with ids for the names of its units. */
export function toReason(decision: Decision, rules: readonly Rule[], { unitIdOf }: City): StoredReason {
  const ruleOf = (key: string | null) => rules.find((rule) => rule.key === key);
  const idOf = (key: string | null) => (key === null ? null : ((unitIdOf.get(key) ?? null) as UnitId | null));
  return {
    by: decision.by,
    unitId: idOf(decision.unit),
    priority: decision.priority,
    policyKey: decision.policyKey,
    person: decision.person,
    skill: decision.skill,
    callFirst: decision.callFirst,
    copyTo: decision.copyTo.flatMap((key) => idOf(key) ?? []),
    because: decision.because.map((met) => storedMet(met, ruleOf(decision.rule))),
    before: decision.before.map((passed) => ({
      rule: passed.rule,
      why: passed.why,
      unitId: passed.why === "condition" ? null : idOf(passed.unit),
      because: passed.why === "condition" ? passed.because.map((met) => storedMet(met, ruleOf(passed.rule))) : [],
    })),
  };
}

type Kept = { readonly version: number; readonly rule: string | null; readonly reason: StoredReason };

/** What was kept, told with the names and conditions of the rules as they were then. */
export function toExplanation({ version, rule, reason }: Kept, rules: readonly Rule[]): RoutingExplanation {
  const ruleOf = (key: string) => rules.find((one) => one.key === key);
  const nameOf = (key: string) => ({ key, name: ruleOf(key)?.name ?? key });
  const metOf = (key: string, stored: readonly StoredMet[]) => {
    const leaves = leavesOf(ruleOf(key)?.when ?? { type: "all", of: [] });
    return stored.flatMap(({ leaf: at, value, not }) => {
      const leaf = leaves[at];
      return leaf === undefined ? [] : [{ leaf, value, isNegated: not }];
    });
  };
  const { person: _, because, before, ...told } = reason;
  return {
    version,
    ...told,
    rule: rule === null ? null : nameOf(rule),
    because: rule === null ? [] : metOf(rule, because),
    before: before.map((passed) => ({
      rule: nameOf(passed.rule),
      why: passed.why,
      unitId: passed.unitId,
      because: metOf(passed.rule, passed.because),
    })),
  };
}

/** The unit that a kept reason names. */
export function proposedBy(routingReason: unknown): UnitId | null {
  return routingReason === null ? null : StoredReason.parse(routingReason).unitId;
}
