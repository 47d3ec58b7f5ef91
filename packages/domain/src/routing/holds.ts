import { houseNumberOf } from "../geography/house-number";
import { isInside } from "../geography/polygon";
import { streetKey } from "../geography/street-key";
import type { Comparison, Condition, Leaf, LeafType } from "./conditions";
import type { Lexicon, RoutingFacts } from "./facts";

/** One condition at the end of a rule, and the value it met; `isNegated` under a "not". */
export type Met = {
  readonly leaf: Leaf;
  readonly value: string | null;
  readonly isNegated: boolean;
};

export type Verdict = { readonly holds: boolean; readonly because: readonly Met[] };

type Test<Type extends LeafType> = (
  leaf: Extract<Leaf, { type: Type }>,
  facts: RoutingFacts,
  lexicon: Lexicon,
) => Found;
type Found = { readonly holds: boolean; readonly value: string | null };

const found = (holds: boolean, value: string | number | null): Found => ({
  holds,
  value: value === null ? null : String(value),
});

/** A range whose end comes before its beginning goes over midnight or the new year. Both ends belong to it. */
function isBetween(value: string, from: string, to: string): boolean {
  return from <= to ? from <= value && value <= to : value >= from || value <= to;
}

const NUMBER = /^[+-]?\d{1,15}(?:[.,]\d{1,10})?$/;

function compares(value: string, is: Comparison): boolean {
  switch (is.op) {
    case "given":
      return value.trim() !== "";
    case "one-of":
      return is.values.some((wanted) => wanted.toLowerCase() === value.trim().toLowerCase());
    case "at-least":
    case "at-most": {
      const typed = value.trim();
      if (!NUMBER.test(typed)) return false;
      const number = Number(typed.replace(",", "."));
      return is.op === "at-least" ? number >= is.number : number <= is.number;
    }
    case "since":
    case "until": {
      const at = Date.parse(value);
      const bound = Date.parse(is.at);
      return is.op === "since" ? at >= bound : at <= bound;
    }
  }
}

const TESTS: { [Type in LeafType]: Test<Type> } = {
  kind: ({ kinds }, { kind }) => found(kinds.includes(kind), kind),
  category: ({ codes }, { categories }) =>
    found(
      categories.some((code) => codes.includes(code)),
      categories[0] ?? null,
    ),
  district: ({ numbers }, { district }) => found(district !== null && numbers.includes(district), district),
  street: (leaf, { street, houseNumber }) => {
    const value = street === null ? null : [street, houseNumber].filter(Boolean).join(" ");
    if (street === null || streetKey(street) !== streetKey(leaf.street)) return found(false, value);
    if (leaf.from === null && leaf.to === null && leaf.parity === null) return found(true, value);
    const number = houseNumberOf(houseNumber);
    const isIn =
      number !== null &&
      number >= (leaf.from ?? number) &&
      number <= (leaf.to ?? number) &&
      (leaf.parity === null || (number % 2 === 0) === (leaf.parity === "even"));
    return found(isIn, value);
  },
  area: ({ area }, { point }) => {
    if (point === null) return found(false, null);
    const { longitude, latitude } = point;
    return found(isInside([longitude, latitude], area), `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`);
  },
  answer: ({ question, is }, { answers }) => {
    const value = answers.get(question) ?? null;
    return found(value !== null && compares(value, is), value);
  },
  channel: ({ channels }, { channel }) => found(channels.includes(channel), channel),
  priority: ({ priorities }, { priority }) => found(priorities.includes(priority), priority),
  weekday: ({ days }, { at }) => found(days.includes(at.weekday), at.weekday),
  hour: ({ from, to }, { at }) => found(isBetween(at.time, from, to), at.time),
  season: ({ from, to }, { at }) => found(isBetween(at.monthDay, from, to), at.monthDay),
  words: ({ anyOf }, facts, lexicon) => {
    const lexemes = facts.lexemes();
    const said = anyOf.find((phrase) => {
      const words = lexicon.get(phrase) ?? [];
      return words.length > 0 && words.every((forms) => forms.some((form) => lexemes.has(form)));
    });
    return found(said !== undefined, said ?? null);
  },
  "returned-by": ({ units }, { returnedBy }) => {
    const unit = returnedBy.find((key) => units.includes(key));
    return found(unit !== undefined, unit ?? returnedBy[0] ?? null);
  },
};

function test(leaf: Leaf, facts: RoutingFacts, lexicon: Lexicon): Found {
  // The table's own type ties each test to its leaf; TypeScript cannot follow that through a union of keys.
  const ask = TESTS[leaf.type] as Test<LeafType>;
  return ask(leaf, facts, lexicon);
}

/**
 * Whether a condition holds for a matter, and because of what.
 *
 * Shapes  a condition, the matter, the lexemes of the rule's words in; the verdict out. Where it holds, `because` lists what
 *         matched; where not, what failed first (of "any": all of it, since each would have done).
 * Units   as in `Leaf`.
 * Errors  never throws; `isWithinBounds` has been asked before, so the depth is small.
 * Source  issue "Routing, deadlines and workload", section "Routing rules".
 */
export function holds(condition: Condition, facts: RoutingFacts, lexicon: Lexicon): Verdict {
  switch (condition.type) {
    case "all":
      return ofAll(condition.of, facts, lexicon);
    case "any":
      return ofAny(condition.of, facts, lexicon);
    case "not": {
      const inner = holds(condition.of, facts, lexicon);
      return { holds: !inner.holds, because: inner.because.map((met) => ({ ...met, isNegated: !met.isNegated })) };
    }
    default: {
      const { holds: isSo, value } = test(condition, facts, lexicon);
      return { holds: isSo, because: [{ leaf: condition, value, isNegated: false }] };
    }
  }
}

function ofAll(parts: readonly Condition[], facts: RoutingFacts, lexicon: Lexicon): Verdict {
  const because: Met[] = [];
  for (const part of parts) {
    const verdict = holds(part, facts, lexicon);
    if (!verdict.holds) return verdict;
    because.push(...verdict.because);
  }
  return { holds: true, because };
}

function ofAny(parts: readonly Condition[], facts: RoutingFacts, lexicon: Lexicon): Verdict {
  const because: Met[] = [];
  for (const part of parts) {
    const verdict = holds(part, facts, lexicon);
    if (verdict.holds) return verdict;
    because.push(...verdict.because);
  }
  return { holds: false, because };
}
