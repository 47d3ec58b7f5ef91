import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords, type Piece } from "./words";

const side = (pieces: readonly Piece[], as: "removed" | "added") =>
  pieces.flatMap((piece) => (piece.as === "same" || piece.as === as ? [piece.text] : [])).join("");

test("a changed word is shown as changed, and the rest as it was", () => {
  expect(compareWords("Opłata wynosi 22 zł za odpis.", "Opłata wynosi 33 zł za odpis.")).toEqual([
    { as: "same", text: "Opłata wynosi " },
    { as: "removed", text: "22" },
    { as: "added", text: "33" },
    { as: "same", text: " zł za odpis." },
  ]);
});

test("words put in and taken out in several places stand where they were", () => {
  const pieces = compareWords("wniosek i zdjęcie oraz dowód", "wniosek, zdjęcie oraz stary dowód");
  expect(pieces.filter(({ as }) => as === "removed").map(({ text }) => text)).toEqual(["i "]);
  expect(pieces.filter(({ as }) => as === "added").map(({ text }) => text)).toEqual([",", " stary"]);
});

test("nothing is told of equal texts, and a text out of nothing is all new", () => {
  expect(compareWords("tak", "tak")).toEqual([{ as: "same", text: "tak" }]);
  expect(compareWords("", "")).toEqual([]);
  expect(compareWords("", "nowe słowa")).toEqual([{ as: "added", text: "nowe słowa" }]);
});

const word = fc.oneof(fc.constantFrom("opłata", "22", "zł", ".", " ", "\n", "łódź", "🙂"), fc.string({ maxLength: 4 }));
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));

test("the pieces always make both texts again, to the letter", () => {
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const pieces = compareWords(older, newer);
      expect(side(pieces, "removed")).toBe(older);
      expect(side(pieces, "added")).toBe(newer);
      if (older === newer) expect(pieces.every(({ as }) => as === "same")).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("no fewer words could be called changed", () => {
  const few = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(few, few, (a, b) => {
      const [older, newer] = [a.join("+"), b.join("+")];
      const count = (as: Piece["as"]) => {
        const told = compareWords(older, newer).filter((piece) => piece.as === as);
        return told.reduce((sum, piece) => sum + piece.text.length, 0);
      };
      expect(count("same")).toBe(longestCommon([...older], [...newer]));
    }),
  );
});

/** The plain way, quadratic: for each pair of beginnings the length of what they share. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [index, two] of b.entries()) {
      next.push(one === two ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
