import { expect, test } from "vitest";
import { refusedAt } from "./refused-at";

const questions = [{ label: "Kolor" }, { label: "Ulica" }];
const sent = { name: "Chodnik", unitId: "a", questions };
const keyTaken = { reason: "key-taken", fields: ["questions.1.key"] } as const;

test("a refusal stands at its own field, and at what that field is in", () => {
  expect(refusedAt("questions.1.key", keyTaken, sent, sent)).toBe("key-taken");
  expect(refusedAt("questions.1", keyTaken, sent, sent)).toBe("key-taken");
  expect(refusedAt("questions.0.key", keyTaken, sent, sent)).toBeNull();
  expect(refusedAt("questions.10", { ...keyTaken, fields: ["questions.1.key"] }, sent, sent)).toBeNull();
});

test("it goes once that part of the form is changed, and stays while another is", () => {
  expect(refusedAt("questions.1.key", keyTaken, sent, { ...sent, name: "Jezdnia" })).toBe("key-taken");
  expect(refusedAt("questions.1.key", keyTaken, sent, { ...sent, questions: questions.toReversed() })).toBeNull();
  const unit = { reason: "unit-not-valid", fields: ["unitId"] } as const;
  expect(refusedAt("unitId", unit, sent, sent)).toBe("unit-not-valid");
  expect(refusedAt("unitId", unit, sent, { ...sent, unitId: "b" })).toBeNull();
});
