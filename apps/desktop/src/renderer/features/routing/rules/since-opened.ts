import type { RoutingRule } from "@kck/contracts";
import { isSameRule } from "./rule-changes";

/** What the draft has now in place of a rule that was typed over; null where it has none. */
export type SinceOpened = { readonly now: RoutingRule | null };

/**
 * What became of a rule since its dialog was opened; what was typed over it may be days older than the draft.
 *
 * Shapes  the rule as it was, whether it was a new one, and the rules of the draft now; null where nothing came between, so
 *         that what was typed replaces nothing unseen.
 */
export function sinceOpened(
  { rule, isNew }: { readonly rule: RoutingRule; readonly isNew: boolean },
  rules: readonly RoutingRule[],
): SinceOpened | null {
  const now = rules.find(({ key }) => key === rule.key) ?? null;
  const isUntouched = now === null ? isNew : !isNew && isSameRule(now, rule);
  return isUntouched ? null : { now };
}
