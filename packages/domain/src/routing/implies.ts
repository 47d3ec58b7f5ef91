import { streetKey } from "../geography/street-key";
import type { Comparison, Condition, Leaf } from "./conditions";

const within = <Value>(inner: readonly Value[], outer: readonly Value[]) =>
  inner.every((value) => outer.includes(value));

/** All minutes of a day or days of a year fit into one string order, so a range is one piece or two. */
function piecesOf(from: string, to: string): readonly (readonly [string, string])[] {
  return from <= to
    ? [[from, to]]
    : [
        [from, "~"],
        ["", to],
      ];
}

function isRangeWithin(inner: { from: string; to: string }, outer: { from: string; to: string }): boolean {
  return piecesOf(inner.from, inner.to).every(([from, to]) =>
    piecesOf(outer.from, outer.to).some(([start, end]) => start <= from && to <= end),
  );
}

function isComparisonWithin(inner: Comparison, outer: Comparison): boolean {
  if (outer.op === "given") return inner.op !== "one-of" || inner.values.every((value) => value.trim() !== "");
  if (inner.op === "one-of" && outer.op === "one-of") {
    return within(inner.values.map(lower), outer.values.map(lower));
  }
  if (inner.op === "at-least" && outer.op === "at-least") return inner.number >= outer.number;
  if (inner.op === "at-most" && outer.op === "at-most") return inner.number <= outer.number;
  if (inner.op === "since" && outer.op === "since") return Date.parse(inner.at) >= Date.parse(outer.at);
  if (inner.op === "until" && outer.op === "until") return Date.parse(inner.at) <= Date.parse(outer.at);
  return false;
}

const lower = (value: string) => value.toLowerCase();

/** How codes of categories stand below each other: each with all above it, itself first. */
export type Tree = ReadonlyMap<string, readonly string[]>;

function isLeafWithin(inner: Leaf, outer: Leaf, tree: Tree): boolean {
  switch (inner.type) {
    case "kind":
      return outer.type === "kind" && within(inner.kinds, outer.kinds);
    case "category":
      return (
        outer.type === "category" &&
        inner.codes.every((code) => (tree.get(code) ?? [code]).some((above) => outer.codes.includes(above)))
      );
    case "district":
      return outer.type === "district" && within(inner.numbers, outer.numbers);
    case "street":
      return (
        outer.type === "street" &&
        streetKey(inner.street) === streetKey(outer.street) &&
        (outer.from === null || (inner.from !== null && inner.from >= outer.from)) &&
        (outer.to === null || (inner.to !== null && inner.to <= outer.to)) &&
        (outer.parity === null || inner.parity === outer.parity)
      );
    case "area":
      return outer.type === "area" && JSON.stringify(inner.area) === JSON.stringify(outer.area);
    case "answer":
      return outer.type === "answer" && inner.question === outer.question && isComparisonWithin(inner.is, outer.is);
    case "channel":
      return outer.type === "channel" && within(inner.channels, outer.channels);
    case "priority":
      return outer.type === "priority" && within(inner.priorities, outer.priorities);
    case "weekday":
      return outer.type === "weekday" && within(inner.days, outer.days);
    case "hour":
      return outer.type === "hour" && isRangeWithin(inner, outer);
    case "season":
      return outer.type === "season" && isRangeWithin(inner, outer);
    case "words":
      return outer.type === "words" && within(inner.anyOf, outer.anyOf);
    case "returned-by":
      return outer.type === "returned-by" && within(inner.units, outer.units);
  }
}

const isLeaf = (condition: Condition): condition is Leaf =>
  condition.type !== "all" && condition.type !== "any" && condition.type !== "not";

/**
 * Whether every matter for which one condition holds also fits another, as far as their structure shows.
 *
 * Shapes  two conditions and the tree of categories in; true only where it is certain, false where it is not seen.
 * Errors  never throws.
 */
export function implies(inner: Condition, outer: Condition, tree: Tree): boolean {
  if (outer.type === "all") return outer.of.every((part) => implies(inner, part, tree));
  if (inner.type === "any") return inner.of.every((part) => implies(part, outer, tree));
  if (outer.type === "any" && outer.of.some((part) => implies(inner, part, tree))) return true;
  if (inner.type === "all") return inner.of.some((part) => implies(part, outer, tree));
  if (inner.type === "not" && outer.type === "not") return implies(outer.of, inner.of, tree);
  return isLeaf(inner) && isLeaf(outer) && isLeafWithin(inner, outer, tree);
}

const meet = <Value>(one: readonly Value[], other: readonly Value[]) => one.some((value) => other.includes(value));

/** Whether two ends of conditions, side by side, can never hold for one matter. Questions and words may. */
function excludeEachOther(one: Leaf, other: Leaf, tree: Tree): boolean {
  if (one.type === "kind" && other.type === "kind") return !meet(one.kinds, other.kinds);
  if (one.type === "district" && other.type === "district") return !meet(one.numbers, other.numbers);
  if (one.type === "channel" && other.type === "channel") return !meet(one.channels, other.channels);
  if (one.type === "priority" && other.type === "priority") return !meet(one.priorities, other.priorities);
  if (one.type === "weekday" && other.type === "weekday") return !meet(one.days, other.days);
  if (one.type === "street" && other.type === "street") return streetKey(one.street) !== streetKey(other.street);
  if (one.type === "category" && other.type === "category") {
    const isUnder = (code: string, codes: readonly string[]) => meet(tree.get(code) ?? [code], codes);
    return (
      !one.codes.some((code) => isUnder(code, other.codes)) && !other.codes.some((code) => isUnder(code, one.codes))
    );
  }
  if (one.type === "answer" && other.type === "answer" && one.question === other.question) {
    return (
      one.is.op === "one-of" && other.is.op === "one-of" && !meet(one.is.values.map(lower), other.is.values.map(lower))
    );
  }
  return false;
}

const isEmpty = (leaf: Leaf): boolean =>
  Object.values(leaf).some((value) => Array.isArray(value) && value.length === 0) ||
  (leaf.type === "answer" && leaf.is.op === "one-of" && leaf.is.values.length === 0) ||
  (leaf.type === "street" && leaf.from !== null && leaf.to !== null && leaf.from > leaf.to);

/**
 * Whether a condition can hold for no matter at all, as far as its structure shows.
 *
 * Shapes  a condition and the tree of categories in; true only where it is certain.
 * Errors  never throws.
 */
export function neverHolds(condition: Condition, tree: Tree): boolean {
  if (condition.type === "any") return condition.of.every((part) => neverHolds(part, tree));
  if (condition.type === "not") return implies({ type: "all", of: [] }, condition.of, tree);
  if (condition.type !== "all") return isEmpty(condition);
  if (condition.of.some((part) => neverHolds(part, tree))) return true;
  const parts = condition.of.flatMap((part) => (part.type === "all" ? part.of : [part]));
  return parts.some((one, at) =>
    parts.slice(at + 1).some((other) => {
      if (other.type === "not" && implies(one, other.of, tree)) return true;
      if (one.type === "not" && implies(other, one.of, tree)) return true;
      return isLeaf(one) && isLeaf(other) && excludeEachOther(one, other, tree);
    }),
  );
}

/** Whether no matter can fit both conditions, as far as their structure shows. */
export function areDisjoint(one: Condition, other: Condition, tree: Tree): boolean {
  return neverHolds({ type: "all", of: [one, other] }, tree);
}
