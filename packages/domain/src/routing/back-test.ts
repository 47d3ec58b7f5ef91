import type { RoutingFacts } from "./facts";
import { holds } from "./holds";
import { type Ground, route } from "./route";

/** What a set of rules would have done with one matter of the past, beside what another set does with it. */
export type Moved = { readonly id: string; readonly from: string | null; readonly to: string | null };

export type BackTest = {
  readonly count: number;
  /** Matters that would go to another unit; null is the supervisor's queue. */
  readonly moved: readonly Moved[];
  /** Matters that would stay where they are under another priority. */
  readonly reprioritised: number;
  /** How many matters each rule of the draft decided. */
  readonly decidedBy: ReadonlyMap<string, number>;
  /** Rules that decided nothing, and the rule before them that took most of what fits them, where anything did. */
  readonly idle: readonly { readonly rule: string; readonly shadowedBy: string | null; readonly count: number }[];
};

export type Sample = readonly { readonly id: string; readonly facts: RoutingFacts }[];

/**
 * Runs a draft over matters of the past beside the set in force.
 *
 * Shapes  both grounds and the sample in; what would change out, the matters in the sample's order.
 * Units   time grows with sample times rules; 10,000 matters take well under a second.
 * Errors  never throws.
 * Source  issue "Routing, deadlines and workload": back-test before publishing.
 */
export function backTest(inForce: Ground, draft: Ground, sample: Sample): BackTest {
  const moved: Moved[] = [];
  const decidedBy = new Map<string, number>(draft.set.rules.map(({ key }) => [key, 0]));
  let reprioritised = 0;
  const decisions: (string | null)[] = [];
  for (const { id, facts } of sample) {
    const now = route(inForce, facts);
    const then = route(draft, facts);
    decisions.push(then.rule);
    if (then.rule !== null) decidedBy.set(then.rule, (decidedBy.get(then.rule) ?? 0) + 1);
    if (now.unit !== then.unit) moved.push({ id, from: now.unit, to: then.unit });
    else if (now.priority !== then.priority) reprioritised += 1;
  }
  const idle = draft.set.rules
    .filter(({ key }) => decidedBy.get(key) === 0)
    .map((rule) => {
      const taken = new Map<string, number>();
      sample.forEach(({ facts }, at) => {
        const decider = decisions[at];
        if (typeof decider === "string" && holds(rule.when, facts, draft.lexicon).holds) {
          taken.set(decider, (taken.get(decider) ?? 0) + 1);
        }
      });
      const [shadowedBy, count] = [...taken].reduce<[string | null, number]>(
        (most, one) => (one[1] > most[1] ? one : most),
        [null, 0],
      );
      return { rule: rule.key, shadowedBy, count };
    });
  return { count: sample.length, moved, reprioritised, decidedBy, idle };
}
