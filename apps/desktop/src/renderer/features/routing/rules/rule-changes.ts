import type { RoutingRule } from "@kck/contracts";

/** How one list of rules differs from another: names of rules, and whether those in both stand in another order. */
export type RuleChanges = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly isReordered: boolean;
};

/** What `mine` has otherwise than `theirs`; a rule is the same one as long as it has its key. */
export function changesOf(theirs: readonly RoutingRule[], mine: readonly RoutingRule[]): RuleChanges {
  const [before, after] = [
    new Map(theirs.map((rule) => [rule.key, rule])),
    new Map(mine.map((rule) => [rule.key, rule])),
  ];
  const nameOf = ({ name }: RoutingRule) => name;
  const keysOf = (rules: readonly RoutingRule[], others: ReadonlyMap<string, RoutingRule>) =>
    rules.flatMap(({ key }) => (others.has(key) ? [key] : []));
  return {
    added: mine.filter(({ key }) => !before.has(key)).map(nameOf),
    changed: mine
      .filter((rule) => before.has(rule.key) && JSON.stringify(before.get(rule.key)) !== JSON.stringify(rule))
      .map(nameOf),
    removed: theirs.filter(({ key }) => !after.has(key)).map(nameOf),
    isReordered: keysOf(theirs, after).join() !== keysOf(mine, before).join(),
  };
}
