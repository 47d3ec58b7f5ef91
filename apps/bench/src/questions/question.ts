import type { Role } from "@kck/domain";

export const GROUPS = ["read", "list", "search", "write"] as const;
export type Group = (typeof GROUPS)[number];

/** What a floor does for a question: one statement, and what leaves it as the product's answer would. */
export type Floor = {
  readonly text: string;
  readonly values: (input: never) => unknown[];
  readonly answer: (rows: readonly never[], input: never) => unknown;
};

/**
 * One thing that is asked: of the product through its procedure, of the floors by their statement.
 *
 * Shapes  `Input` is what the product's procedure takes; `Row` what the floor's statement gives.
 */
export type Question = {
  readonly name: string;
  readonly group: Group;
  readonly procedure: string;
  /** What is asked first: the product without input, which knows who asks, the floor with who it is. */
  readonly before?: Question;
  readonly who: Role;
  /** What is compared of an answer, where not all of it is promised. */
  readonly settle?: (answer: unknown) => unknown;
  readonly floor: Floor;
};

/** Writes a question with its types held together, and lets go of them. */
export function question<Input, Row>(
  about: Omit<Question, "floor">,
  floor: {
    text: string;
    values: (input: Input) => unknown[];
    answer: (rows: readonly Row[], input: Input) => unknown;
  },
): Question {
  return { ...about, floor: floor as unknown as Floor };
}

export const iso = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());
