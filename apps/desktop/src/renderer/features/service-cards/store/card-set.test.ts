import { blankCard, CardId, type CardView, RevisionId } from "@kck/contracts";
import { expect, test } from "vitest";
import { compare, isComplete, NO_CARDS, withCards, without } from "./card-set";

const uuid = (tail: number) => `00000000-0000-4000-8000-${String(tail).padStart(12, "0")}`;
const id = (tail: number) => CardId.parse(uuid(tail));

function card(tail: number, revision: number): CardView {
  return {
    id: id(tail),
    key: `SA-${tail}`,
    ownerUnitId: null,
    isExample: true,
    revisionId: RevisionId.parse(uuid(tail * 1_000 + revision)),
    revision,
    publishedAt: "2026-01-01T00:00:00Z",
    reviewDueOn: null,
    content: blankCard(`Karta ${tail}`, "identity"),
    checks: {},
  };
}
const inIndex = ({ id, revisionId }: CardView) => ({ id, revisionId });

test("only what is missing or of another revision is fetched, and what is out of force goes", () => {
  const set = withCards(NO_CARDS, [card(1, 1), card(2, 1), card(3, 1)]);
  const { kept, missing } = compare(set, [card(1, 1), card(2, 2), card(4, 1)].map(inIndex));
  expect(missing).toEqual([id(2), id(4)]);
  expect([...kept.cards.keys()]).toEqual([id(1), id(2)]);
  expect(kept.total).toBe(3);
  expect(isComplete(kept)).toBe(false);
});

test("a revision that was published while the full set came is not lost to an older one", () => {
  const set = withCards(withCards(NO_CARDS, [card(1, 2)]), [card(1, 1)]);
  expect(set.cards.get(id(1))?.revision).toBe(2);
});

test("an archived card is gone, and the set is whole without it", () => {
  const set = without(withCards(NO_CARDS, [card(1, 1), card(2, 1)]), [id(2), id(9)]);
  expect([...set.cards.keys()]).toEqual([id(1)]);
  expect(isComplete(set)).toBe(true);
});
