import { describe, expect, test } from "vitest";
import { mergeValues } from "./merge-values";

const row = (id: string | null, name: string) => ({ id, name });

describe("a form that goes on from a newer version", () => {
  const base = { name: "Drogi", unit: "ZDMK", groups: [row("a", "A"), row("b", "B")], reason: "" };

  test("keeps what was typed, and takes theirs where nothing was", () => {
    const mine = { ...base, name: "Drogi i chodniki", reason: "bo tak" };
    const theirs = { ...base, unit: "ZTP", groups: [row("a", "A"), row("b", "B"), row("c", "C")] };
    expect(mergeValues(base, mine, theirs)).toEqual({ ...theirs, name: "Drogi i chodniki", reason: "bo tak" });
  });

  test("keeps what was typed also where both changed a field", () => {
    expect(mergeValues(base, { ...base, name: "Moje" }, { ...base, name: "Ich" }).name).toBe("Moje");
  });

  test("brings lists together row by row", () => {
    const mine = { ...base, groups: [row("a", "Moje A"), row("b", "B"), row(null, "Nowa")] };
    const theirs = { ...base, groups: [row("c", "C"), row("a", "A"), row("b", "Ich B")] };
    expect(mergeValues(base, mine, theirs).groups).toEqual([
      row("c", "C"),
      row("a", "Moje A"),
      row("b", "Ich B"),
      row(null, "Nowa"),
    ]);
  });

  test("takes away what was taken away here, unless they changed it meanwhile", () => {
    const mine = { ...base, groups: [] };
    const theirs = { ...base, groups: [row("a", "A"), row("b", "Ich B")] };
    expect(mergeValues(base, mine, theirs).groups).toEqual([row("b", "Ich B")]);
  });

  test("keeps what was changed here and taken away there, and no other that was taken away", () => {
    const mine = { ...base, groups: [row("a", "Moje A"), row("b", "B")] };
    const theirs = { ...base, groups: [] };
    expect(mergeValues(base, mine, theirs).groups).toEqual([row("a", "Moje A")]);
  });

  test("keeps a list whose rows nobody can tell apart as it was typed", () => {
    const words = { synonyms: ["dziura"] };
    expect(mergeValues(words, { synonyms: ["dziura", "wyrwa"] }, { synonyms: ["dół"] })).toEqual({
      synonyms: ["dziura", "wyrwa"],
    });
  });
});
