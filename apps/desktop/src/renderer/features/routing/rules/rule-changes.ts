import type { RoutingRule } from "@kck/contracts";

/** A rule that stands in both lists, as it was and as it is. */
export type RuleChange = { readonly before: RoutingRule; readonly after: RoutingRule };

/** How one list of rules differs from another, and whether the rules in both stand in another order. */
export type RuleChanges = {
  readonly added: readonly RoutingRule[];
  readonly changed: readonly RuleChange[];
  readonly removed: readonly RoutingRule[];
  readonly isReordered: boolean;
};

export const isSameRule = (one: RoutingRule, other: RoutingRule): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What `mine` has otherwise than `theirs`; a rule is the same one as long as it has its key. */
export function changesOf(theirs: readonly RoutingRule[], mine: readonly RoutingRule[]): RuleChanges {
  const [before, after] = [
    new Map(theirs.map((rule) => [rule.key, rule])),
    new Map(mine.map((rule) => [rule.key, rule])),
  ];
  const keysOf = (rules: readonly RoutingRule[], others: ReadonlyMap<string, RoutingRule>) =>
    rules.flatMap(({ key }) => (others.has(key) ? [key] : []));
  return {
    added: mine.filter(({ key }) => !before.has(key)),
    changed: mine.flatMap((rule) => {
      const was = before.get(rule.key);
      return was === undefined || isSameRule(was, rule) ? [] : [{ before: was, after: rule }];
    }),
    removed: theirs.filter(({ key }) => !after.has(key)),
    isReordered: keysOf(theirs, after).join() !== keysOf(mine, before).join(),
  };
}
