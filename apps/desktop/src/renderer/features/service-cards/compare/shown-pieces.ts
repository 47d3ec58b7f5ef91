import type { CardSection, FieldDifference, Piece } from "@kck/domain";
import { showSum } from "../view/show-sum";

export type Words = {
  /** A code as people read it, or null where a value stands for itself. */
  readonly word: (section: CardSection, field: string, value: string) => string | null;
  readonly free: string;
};

const isSum = (field: string) => field === "amountGrosze";

function shown(
  section: CardSection,
  { field }: FieldDifference,
  value: FieldDifference["before"],
  words: Words,
): string {
  if (value === null || value === "") return "";
  if (isSum(field)) return value === 0 ? words.free : showSum(Number(value));
  return words.word(section, field, String(value)) ?? String(value);
}

/**
 * The pieces of a field as people read them.
 *
 * Shapes  sums in złote and codes by their names, each whole; texts word by word, as they came.
 */
export function shownPieces(section: CardSection, difference: FieldDifference, words: Words): readonly Piece[] {
  const { field, before, after } = difference;
  const isCode = [before, after].some(
    (value) => typeof value === "string" && words.word(section, field, value) !== null,
  );
  if (!isSum(field) && !isCode) return difference.pieces;
  const [was, is] = [shown(section, difference, before, words), shown(section, difference, after, words)];
  if (was === is) return was === "" ? [] : [{ as: "same", text: was }];
  const pieces: Piece[] = [
    { as: "removed", text: was },
    { as: "added", text: is },
  ];
  return pieces.filter(({ text }) => text !== "");
}
