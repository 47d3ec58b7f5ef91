import { PRIORITIES, type Priority } from "../intakes/kinds";

/** How long something may take: hours of the clock, or hours or days in which the office works. */
export type Target = { readonly in: "running-hours" | "working-hours" | "working-days"; readonly count: number };

/** What a policy promises. Null promises nothing. */
export type Targets = {
  /** Counted from the moment a unit was given the matter. */
  readonly acceptance: Target | null;
  /** These two are counted from the moment the matter came. */
  readonly firstAnswer: Target | null;
  readonly resolution: Target;
};

/** For which matters a policy stands: null means any. */
export type PolicyScope = {
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly priority: Priority | null;
};

/** One version of a policy; a version never changes once it is kept. */
export type Policy = Targets & {
  /** Stays the same from version to version, whatever the policy is called. */
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly scope: PolicyScope;
  /** Shares of the time to resolution, and of that to the first answer, between 0 and 1, at which somebody is warned. */
  readonly warnings: readonly number[];
};

/** Bounds that keep every count of time short: what is beyond them is refused. */
export const POLICY_BOUNDS = { hours: 24 * 366, days: 366, warnings: 5 } as const;

/** What of a matter decides by which policy it is promised. */
export type Matter = {
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly priority: Priority;
  /** Named by a rule of routing. */
  readonly policyKey?: string | null;
};

/** A category weighs more than a unit and a priority together, a unit more than a priority. */
function weight({ categoryId, unitId, priority }: PolicyScope): number {
  return (categoryId === null ? 0 : 4) + (unitId === null ? 0 : 2) + (priority === null ? 0 : 1);
}

function isFor({ categoryId, unitId, priority }: PolicyScope, matter: Matter): boolean {
  return (
    (categoryId === null || categoryId === matter.categoryId) &&
    (unitId === null || unitId === matter.unitId) &&
    (priority === null || priority === matter.priority)
  );
}

/**
 * Chooses the policy of a matter: the one that was named, else the most specific of those whose scope holds it.
 *
 * Shapes  the policies in force, one version of each, and the matter in; one of them out, undefined where none holds.
 * Errors  never throws. A name that no policy bears is passed over: a rule may outlive the policy that it names.
 * Source  issue "Routing, deadlines and workload", section "Deadlines": policies by category, priority and unit.
 */
export function choosePolicy(policies: readonly Policy[], matter: Matter): Policy | undefined {
  const named = policies.find(({ key }) => key === matter.policyKey);
  if (named !== undefined) return named;
  return policies
    .filter(({ scope }) => isFor(scope, matter))
    .toSorted((a, b) => weight(b.scope) - weight(a.scope) || (a.key < b.key ? -1 : 1))[0];
}

/** The priorities of which a matter may come that no policy holds: those that none holds for every category and unit. */
export function uncovered(policies: readonly Policy[]): Priority[] {
  const general = policies.filter(({ scope }) => scope.categoryId === null && scope.unitId === null);
  return PRIORITIES.filter((priority) => {
    const matter = { categoryId: null, unitId: null, priority };
    return !general.some(({ scope }) => isFor(scope, matter));
  });
}
