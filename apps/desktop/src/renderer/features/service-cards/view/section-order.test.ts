import { blankCard } from "@kck/contracts";
import { expect, test } from "vitest";
import { sectionsOf } from "./section-order";

const nothing = blankCard("Dowód osobisty", "identity");

test("what is not known of a card takes no room", () => {
  expect(sectionsOf(nothing, "centre")).toEqual([]);
  const known = { ...nothing, deadline: { words: "do 30 dni", rule: null }, fees: [], steps: ["Złóż wniosek"] };
  expect(sectionsOf(known, "centre")).toEqual(["steps", "deadline"]);
});

test("a matter that is not the city's is said before everything else", () => {
  const notOurs = { who: "Starostwo", number: null, url: null, words: "" };
  expect(sectionsOf({ ...nothing, description: "Opis", notOurs }, "centre")).toEqual(["notOurs", "description"]);
});

test("a resident sees nothing of what is for the centre alone", () => {
  const card = {
    ...nothing,
    description: "Opis",
    script: ["Zdanie"],
    synonyms: ["dowodzik"],
    categories: ["IN-01"],
    internalNote: "nie czytać",
  };
  expect(sectionsOf(card, "resident")).toEqual(["description"]);
});
