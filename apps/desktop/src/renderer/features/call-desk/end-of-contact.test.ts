import { CardId, EndContact, LIMITS, MassEventId, RevisionId } from "@kck/contracts";
import { expect, test } from "vitest";
import type { ContactDraft } from "./desk-draft";
import { isBlank, noteOfEnd, noteOfUnsaved, suggestedResult } from "./end-of-contact";
import { numberAloud } from "./number-aloud";
import { scriptFor } from "./script";
import { begun, COMMAND, contactOf, MATTER, someCategory, someQuestion } from "./testing";

const contact = contactOf(begun());
const wording = {
  category: (id: string | null) => (id === null ? "" : "Latarnia"),
  district: (number: number) => `Dzielnica ${number}`,
  point: (point: string) => `Punkt: ${point}`,
  handover: (whenAndTo: string) => `Przekazano: ${whenAndTo}`,
  yesNo: (value: "yes" | "no") => (value === "yes" ? "tak" : "nie"),
};
const silent = scriptFor({ commonQuestions: [] }, undefined, {});
const done = (how: "forwarded" | "kept" | "answered"): ContactDraft => ({
  ...contact,
  matter: null,
  done: [{ id: MATTER, number: "KCK/2026/000001", subject: "", how, unitId: null, dueAt: null }],
});
const said = (words: string): ContactDraft => ({
  ...contact,
  matter: contact.matter && { ...contact.matter, description: words },
});

test("the result that is offered follows from what was done", () => {
  expect(suggestedResult(done("forwarded"), silent)).toBe("intake-logged");
  expect(suggestedResult(done("answered"), silent)).toBe("answered");
  expect(suggestedResult(said("do której otwarte?"), silent)).toBe("answered");
  expect(suggestedResult(contact, silent)).toBe("disconnected");
});

test("a caller to whom a card was read was answered, and the note says which", () => {
  const card = {
    cardId: CardId.parse("00000000-0000-4000-8000-000000000001"),
    revisionId: RevisionId.parse("00000000-0000-4000-8000-000000000002"),
    name: "SA-10 Dowód osobisty",
  };
  const told = { ...contact, read: [card, card] };
  expect(suggestedResult(told, silent)).toBe("answered");
  expect(noteOfEnd("", told, (names) => `Przeczytano: ${names}`)).toBe("Przeczytano: SA-10 Dowód osobisty");
  expect(noteOfEnd("Pani z Podgórza", contact, String)).toBe("Pani z Podgórza");
});

test("a caller whom a mass event settled was answered, and what was said of it is in the note", () => {
  const id = MassEventId.parse("00000000-0000-4000-8000-000000000003");
  const counted = {
    how: "counted",
    id,
    subject: "Brak prądu",
    news: null,
    said: "Ciemno od rana",
    matter: null,
  } as const;
  const settled: ContactDraft = { ...contact, matter: null, done: [counted] };
  expect(suggestedResult(settled, silent)).toBe("answered");
  expect(suggestedResult({ ...settled, done: [counted, ...done("kept").done] }, silent)).toBe("intake-logged");
  expect(noteOfEnd("Jeszcze o koszach", settled, String)).toBe("Ciemno od rana\nJeszcze o koszach");
});

test("a caller sent to an emergency number is one", () => {
  const stopper = { when: ["yes"], message: "", number: "112" };
  const category = someCategory({ questions: [someQuestion({ key: "gas", type: "yes-no", stopper })] });
  const script = scriptFor({ commonQuestions: [] }, category, { gas: "yes" });
  expect(suggestedResult(said("gaz"), script)).toBe("emergency");
});

test("what was typed and not saved is in the note, every part of it", () => {
  const since = someQuestion({ key: "since" });
  const script = scriptFor({ commonQuestions: [since] }, someCategory(), { since: "od rana" });
  const place = {
    line: "",
    street: "Długa",
    houseNumber: "12",
    placeText: "za blokiem",
    districtNumber: 8,
    isDistrictFound: false,
    latitude: 50.06,
    longitude: 19.93,
  };
  const matter = contact.matter && {
    ...contact.matter,
    description: "Nie świeci",
    place,
    categoryId: someCategory().id,
    handover: { isDone: true, time: "9:55", to: "dyspozytor" },
    answers: { since: "od rana", species: "kot" },
    asked: { species: { label: "Gatunek", type: "text" as const, options: [] } },
  };
  expect(noteOfUnsaved({ ...contact, matter }, script, wording)).toBe(
    "Nie świeci\nLatarnia\nDługa 12, za blokiem\nDzielnica 8\nPunkt: 50.06, 19.93\nPrzekazano: 9:55, dyspozytor\nsince: od rana\nGatunek: kot",
  );
  expect(noteOfUnsaved(done("forwarded"), script, wording)).toBe("");
});

test("the longest description and its answers fit the note that a call ends with", () => {
  const questions = Array.from({ length: 8 }, (_, at) => someQuestion({ key: `q${at}` }));
  const script = scriptFor({ commonQuestions: questions }, someCategory(), {});
  const answers = Object.fromEntries(questions.map(({ key }) => [key, "ś".repeat(LIMITS.line)]));
  const matter = contact.matter && { ...contact.matter, description: "ż".repeat(LIMITS.description), answers };
  const note = noteOfUnsaved({ ...contact, matter }, script, wording);
  const end = { commandId: COMMAND, id: contact.id, result: "disconnected", note };
  expect(EndContact.safeParse(end).success).toBe(true);
  expect(note.length).toBeGreaterThan(LIMITS.description + 8 * LIMITS.line);
});

test("only a matter without anything typed or chosen is blank", () => {
  const { matter } = contact;
  if (matter === null) throw new Error("no matter");
  expect(isBlank(matter)).toBe(true);
  expect(isBlank({ ...matter, description: " x " })).toBe(false);
  expect(isBlank({ ...matter, place: { ...matter.place, districtNumber: 8 } })).toBe(false);
  expect(isBlank({ ...matter, answers: { a: "b" } })).toBe(false);
  expect(isBlank({ ...matter, handover: { isDone: true, time: "", to: "" } })).toBe(false);
});

test.each([
  ["KCK/2026/000123", "2026", "123"],
  ["KCK/2027/100000", "2027", "100000"],
  ["BOS-1", null, "BOS-1"],
])("%s is read aloud by its year and its number", (number, year, last) => {
  expect(numberAloud(number)).toEqual({ year, last });
});
