import type { Status } from "@kck/domain";
import { expect, test } from "vitest";
import { type CheckWords, checkForm } from "./check-form";
import { fieldsOf, type Values } from "./fields";

const WORDS: CheckWords = { open: (place) => `open ${place}`, required: "required", because: "Powód" };
const asked = (status: Status, lacksHandover = false) => ({ status, hasUnit: true, lacksHandover });
const wrongIn = (values: Values) => checkForm("resolve", fieldsOf("resolve", asked("accepted")), values, WORDS);

test("an answer with something still in brackets is not sent, and the field says what", () => {
  expect(wrongIn({ outcome: "done", publicAnswer: "Powód: [proszę wpisać]." })).toEqual({
    publicAnswer: "open [proszę wpisać]",
  });
  expect(wrongIn({ outcome: "done", publicAnswer: "Naprawiono." })).toEqual({});
});

test("a refusal is not sent without its reason, and the reason fills the template's bracket", () => {
  const template = "Nie możemy. Powód: [proszę wpisać powód].";
  expect(wrongIn({ outcome: "refused", publicAnswer: template, refusal: " " })).toEqual({ refusal: "required" });
  expect(wrongIn({ outcome: "refused", publicAnswer: template, refusal: "brak środków" })).toEqual({});
  const two = "Powód: [powód]. Termin: [termin].";
  expect(wrongIn({ outcome: "refused", publicAnswer: two, refusal: "brak środków" })).toEqual({
    publicAnswer: "open [termin]",
  });
});

test("what no unit resolved is not closed without an outcome", () => {
  expect(checkForm("close", fieldsOf("close", asked("returned")), { note: "" }, WORDS)).toEqual({
    outcome: "required",
  });
  expect(checkForm("close", fieldsOf("close", asked("resolved")), { note: "" }, WORDS)).toEqual({});
});

test("a wrong part of a place is told at that part", () => {
  const wrong = checkForm("place", fieldsOf("place", asked("accepted")), { houseNumber: "1".repeat(21) }, WORDS);
  expect(Object.keys(wrong)).toEqual(["houseNumber"]);
});

test("a matter of danger lacks when and to whom it was handed over, and each is told at its field", () => {
  const fields = fieldsOf("prioritise", asked("accepted", true));
  const wrong = (values: Values) => Object.keys(checkForm("prioritise", fields, { priority: "P1", ...values }, WORDS));
  expect(wrong({})).toEqual(["phonedAt", "phonedTo"]);
  expect(wrong({ phonedAt: "2026-03-02T08:58:00.000Z", phonedTo: " " })).toEqual(["phonedTo"]);
  expect(wrong({ phonedAt: "2026-03-02T08:58:00.000Z", phonedTo: "dyspozytor" })).toEqual([]);
});

test("a matter that no unit has is not opened again without one", () => {
  const fields = fieldsOf("reopen", { ...asked("closed"), hasUnit: false });
  expect(Object.keys(checkForm("reopen", fields, { reason: "Awaria wróciła" }, WORDS))).toEqual(["unitId"]);
});
