import type { RoutingRule } from "@kck/contracts";
import type { RuleAction } from "@kck/domain";

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
