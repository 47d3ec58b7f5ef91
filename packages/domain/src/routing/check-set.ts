import type { Kind, Priority } from "../intakes/kinds";
import { isWithinBounds, type Leaf, leavesOf } from "./conditions";
import type { Lexicon, RoutingFacts } from "./facts";
import { implies, neverHolds, type Tree } from "./implies";
import { route, type Units } from "./route";
import { type Rule, type RuleSet, SET_BOUNDS } from "./rules";

/** A category as the check tries it: with all above it, its unit and its priority. */
export type KnownCategory = {
  readonly code: string;
  readonly path: readonly string[];
  readonly unit: string | null;
  readonly priority: Priority;
  readonly kind: Kind;
  readonly questions: readonly string[];
};

export type City = {
  readonly units: Units;
  /** Keys of all units, also of those that are no longer valid. */
  readonly unitKeys: ReadonlySet<string>;
  /** Categories that take intakes. */
  readonly categories: readonly KnownCategory[];
  readonly tree: Tree;
  readonly districts: readonly number[];
};

/** What is wrong with a set, or worth a second look. An error keeps it from being published. */
export type Finding = { readonly severity: "error" | "warning" } & (
  | { readonly what: "too-many-rules"; readonly most: number }
  | { readonly what: "key-twice" | "too-deep" | "never-holds"; readonly rule: string }
  /**
   * Every matter that fits the rule already fits the one before it: nothing ever reaches it, or (`shadowed`) only what the
   * other's unit has returned or cannot have.
   */
  | { readonly what: "unreachable" | "shadowed"; readonly rule: string; readonly before: string }
  | { readonly what: "unit-unknown" | "unit-not-valid"; readonly rule: string; readonly unit: string }
  | { readonly what: "category-unknown"; readonly rule: string; readonly category: string }
  | { readonly what: "question-unknown"; readonly rule: string; readonly question: string }
  | { readonly what: "word-unknown"; readonly rule: string; readonly word: string }
  /** Nobody but the supervisor gets it; `districts` empty means in every district. */
  | { readonly what: "no-receiver"; readonly category: string; readonly districts: readonly number[] }
);

/**
 * Reads a set of rules for mistakes before anybody is routed by it.
 *
 * Shapes  the set, the lexemes of its words and the city in; findings out, in the order of the rules.
 * Errors  never throws, also for a set that is out of bounds: then that is all it says.
 * Source  issue "Routing, deadlines and workload": rules that shadow others, categories and districts without a receiver.
 */
export function checkSet(set: RuleSet, lexicon: Lexicon, city: City): Finding[] {
  if (set.rules.length > SET_BOUNDS.rules) {
    return [{ severity: "error", what: "too-many-rules", most: SET_BOUNDS.rules }];
  }
  const deep = set.rules.filter((rule) => !isWithinBounds(rule.when));
  if (deep.length > 0) return deep.map((rule) => ({ severity: "error", what: "too-deep", rule: rule.key }));
  return [
    ...set.rules.flatMap((rule, at) => [
      ...namesOf(rule, lexicon, city),
      ...reachOf(rule, set.rules.slice(0, at), city.tree),
    ]),
    ...withoutReceiver(set, lexicon, city),
  ];
}

function namesOf(rule: Rule, lexicon: Lexicon, city: City): Finding[] {
  const { receiver, copyTo } = rule.action;
  const named = [...(receiver.type === "unit" ? [receiver.unit] : []), ...copyTo];
  return [
    ...named.flatMap((unit) => ofUnit(rule.key, unit, city)),
    ...leavesOf(rule.when).flatMap((leaf) => ofLeaf(rule.key, leaf, lexicon, city)),
  ];
}

function ofUnit(rule: string, unit: string, { units, unitKeys }: City): Finding[] {
  if (!unitKeys.has(unit)) return [{ severity: "error", what: "unit-unknown", rule, unit }];
  if (units.get(unit) === unit) return [];
  return [{ severity: units.has(unit) ? "warning" : "error", what: "unit-not-valid", rule, unit }];
}

function ofLeaf(rule: string, leaf: Leaf, lexicon: Lexicon, { unitKeys, tree, categories }: City): Finding[] {
  switch (leaf.type) {
    case "category":
      return leaf.codes
        .filter((code) => !tree.has(code))
        .map((category) => ({ severity: "error", what: "category-unknown", rule, category }));
    case "answer":
      return categories.some(({ questions }) => questions.includes(leaf.question))
        ? []
        : [{ severity: "warning", what: "question-unknown", rule, question: leaf.question }];
    case "words":
      return leaf.anyOf
        .filter((word) => (lexicon.get(word) ?? []).length === 0)
        .map((word) => ({ severity: "warning", what: "word-unknown", rule, word }));
    case "returned-by":
      return leaf.units
        .filter((unit) => !unitKeys.has(unit))
        .map((unit) => ({ severity: "error", what: "unit-unknown", rule, unit }));
    default:
      return [];
  }
}

function reachOf(rule: Rule, earlier: readonly Rule[], tree: Tree): Finding[] {
  const twice: Finding[] = earlier.some(({ key }) => key === rule.key)
    ? [{ severity: "error", what: "key-twice", rule: rule.key }]
    : [];
  if (neverHolds(rule.when, tree)) return [...twice, { severity: "warning", what: "never-holds", rule: rule.key }];
  const covering = earlier.find((other) => isCovered(rule, other, tree));
  if (covering === undefined) return twice;
  const what = isUnreachable(rule, covering, tree) ? "unreachable" : "shadowed";
  return [...twice, { severity: "warning", what, rule: rule.key, before: covering.key }];
}

const isCovered = (rule: Rule, earlier: Rule, tree: Tree) => implies(rule.when, earlier.when, tree);

/**
 * Whether an earlier rule leaves nothing for a later one, as far as their structure shows. A unit that returned a matter is
 * passed over, so a later rule with another receiver still gets what came back.
 */
export function isUnreachable(rule: Rule, earlier: Rule, tree: Tree): boolean {
  const [one, other] = [earlier.action.receiver, rule.action.receiver];
  const isSame = one.type === other.type && (one.type !== "unit" || other.type !== "unit" || one.unit === other.unit);
  return isCovered(rule, earlier, tree) && (isSame || one.type === "supervisor");
}

/** A matter of which only category and district are known, on a Monday morning by phone. */
function probe({ path, unit, priority, kind }: KnownCategory, district: number): RoutingFacts {
  return {
    kind,
    categories: path,
    categoryUnit: unit,
    priority,
    district,
    street: null,
    houseNumber: null,
    point: null,
    answers: new Map(),
    channel: "phone",
    at: { weekday: 1, time: "10:00", monthDay: "06-15" },
    lexemes: () => new Set(),
    returnedBy: [],
  };
}

function withoutReceiver(set: RuleSet, lexicon: Lexicon, { units, categories, districts }: City): Finding[] {
  return categories.flatMap((category): Finding[] => {
    const lost = districts.filter(
      (district) => route({ set, lexicon, units }, probe(category, district)).by === "supervisor",
    );
    if (lost.length === 0) return [];
    const some = lost.length === districts.length ? [] : lost;
    return [{ severity: "warning", what: "no-receiver", category: category.code, districts: some }];
  });
}
