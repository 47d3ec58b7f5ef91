import fc from "fast-check";
import { expect, test } from "vitest";
import templates from "../../../../../../../resources/data/answer-templates.json";
import { type Facts, fillTemplate, openPlace, withReason } from "./template";

const facts: Facts = { numer: "KCK/2026/000123", miejsce: "Długa 12", jednostka: "ZDMK", data: "12.03.2026" };
const line = fc.string({ unit: fc.constantFrom(..."ąćęł abc.,-12 ".split("")), maxLength: 40 });

test("every template of the city is filled in whole, and says the number", () => {
  for (const { body, name } of templates) {
    const filled = fillTemplate(body, facts);
    expect(filled, name).not.toMatch(/\{\{|\}\}/);
    expect(filled, name).toContain("KCK/2026/000123");
  }
});

test("a matter without a place leaves no empty brackets", () => {
  const filled = fillTemplate("Sprawa {{numer}} ({{miejsce}}) jest załatwiona (adres: {{miejsce}}).", {
    ...facts,
    miejsce: "",
  });
  expect(filled).toBe("Sprawa KCK/2026/000123 jest załatwiona.");
});

test("values are taken as they are, whatever signs they hold", () => {
  const odd = fc.string({ unit: fc.constantFrom("a", "$", "&", "`", "'", "1"), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(odd, (miejsce) => {
      expect(fillTemplate("<{{miejsce}}>", { ...facts, miejsce })).toBe(`<${miejsce}>`);
    }),
  );
});

test("what is still to be typed is found, also where its bracket is not closed", () => {
  expect(openPlace("Powód: [proszę wpisać powód].")).toBe("[proszę wpisać powód]");
  expect(openPlace("Powód: [jeszcze")).toBe("[jeszcze");
  expect(openPlace("Powód: brak zgody konserwatora.")).toBeNull();
});

test("a refusal says its reason once, wherever the answer has room for it", () => {
  fc.assert(
    fc.property(line, line, (answer, reason) => {
      const told = withReason(answer, "Powód", reason);
      if (reason.trim() !== "") expect(told).toContain(reason.trim());
      expect(withReason(told, "Powód", reason)).toBe(told);
    }),
  );
  expect(withReason("Nie. Powód: [proszę wpisać powód].", "Powód", "$& brak środków")).toBe(
    "Nie. Powód: $& brak środków.",
  );
});
