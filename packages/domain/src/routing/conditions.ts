import type { Area } from "../geography/polygon";
import type { Channel, Kind, Priority } from "../intakes/kinds";

/** How the answer to a scripted question is compared: by its type, so that "10" is more than "9". */
export type Comparison =
  | { readonly op: "one-of"; readonly values: readonly string[] }
  | { readonly op: "at-least" | "at-most"; readonly number: number }
  | { readonly op: "since" | "until"; readonly at: string }
  | { readonly op: "given" };

/**
 * What a rule asks of a matter; a condition is data, never code. Units, categories and questions are named by their keys,
 * days by their numbers from Monday 1 to Sunday 7, times as "HH:MM" and days of the year as "MM-DD" on Kraków's calendar.
 * A range of times or days whose end comes before its beginning goes over midnight or over the new year.
 */
export type Leaf =
  | { readonly type: "kind"; readonly kinds: readonly Kind[] }
  /** A category with all that lies below it. */
  | { readonly type: "category"; readonly codes: readonly string[] }
  | { readonly type: "district"; readonly numbers: readonly number[] }
  | {
      readonly type: "street";
      readonly street: string;
      readonly from: number | null;
      readonly to: number | null;
      readonly parity: "odd" | "even" | null;
    }
  /** Some ground, with the name by which people call it. */
  | { readonly type: "area"; readonly name: string; readonly area: Area }
  | { readonly type: "answer"; readonly question: string; readonly is: Comparison }
  | { readonly type: "channel"; readonly channels: readonly Channel[] }
  /** The priority that the category gives. */
  | { readonly type: "priority"; readonly priorities: readonly Priority[] }
  | { readonly type: "weekday"; readonly days: readonly number[] }
  | { readonly type: "hour"; readonly from: string; readonly to: string }
  | { readonly type: "season"; readonly from: string; readonly to: string }
  /** Words or short phrases of the description, in any of their forms. */
  | { readonly type: "words"; readonly anyOf: readonly string[] }
  | { readonly type: "returned-by"; readonly units: readonly string[] };

export type Condition =
  | Leaf
  | { readonly type: "all"; readonly of: readonly Condition[] }
  | { readonly type: "any"; readonly of: readonly Condition[] }
  | { readonly type: "not"; readonly of: Condition };

export type LeafType = Leaf["type"];

/** A condition that asks for nothing, and so always holds. */
export const ALWAYS: Condition = { type: "all", of: [] };

/** How deep conditions may be nested, and how many parts one may have; a deeper one is refused before it is read. */
export const CONDITION_BOUNDS = { depth: 10, parts: 200 } as const;

/** Whether a value of unknown origin is nested no deeper, and has no more parts, than a condition may. Never recurses. */
export function isWithinBounds(value: unknown): boolean {
  const left: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  let parts = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    parts += 1;
    if (next.depth > CONDITION_BOUNDS.depth || parts > CONDITION_BOUNDS.parts) return false;
    const inner = typeof next.value === "object" && next.value !== null && "of" in next.value ? next.value.of : [];
    for (const part of Array.isArray(inner) ? inner : [inner]) left.push({ value: part, depth: next.depth + 1 });
  }
  return true;
}

/** The conditions at the ends of a condition, which ask for something of the matter itself. */
export function leavesOf(condition: Condition): Leaf[] {
  if (condition.type === "not") return leavesOf(condition.of);
  if (condition.type === "all" || condition.type === "any") return condition.of.flatMap(leavesOf);
  return [condition];
}
