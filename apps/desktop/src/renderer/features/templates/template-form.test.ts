import type { TemplateVersion } from "@kck/contracts";
import { expect, test } from "vitest";
import { readTemplate, templateValues } from "./template-form";

const TEMPLATE: TemplateVersion = {
  key: "done-lamp",
  version: 2,
  name: "Załatwione: oświetlenie",
  outcome: "done",
  body: "Dzień dobry, sprawa {{numer}}.",
  groupCode: "OS",
  isArchived: false,
  author: null,
  reason: "Wcześniejszy powód",
  createdAt: "2026-03-02T09:00:00Z",
};

test("a template that is opened and saved without a change says the same, for a reason of its own", () => {
  const { name, outcome, body, groupCode, isArchived } = TEMPLATE;
  const values = templateValues(TEMPLATE);
  expect(values.reason).toBe("");
  expect(readTemplate({ ...values, reason: "Bez zmian" }).data).toEqual({
    name,
    outcome,
    body,
    groupCode,
    isArchived,
    reason: "Bez zmian",
  });
});

test.each([
  ["name", { name: " " }],
  ["body", { body: "" }],
  ["body", { body: "Sprawa {{adres}}" }],
  ["reason", { reason: "" }],
])("a template with a wrong %s is refused at that field", (field, change) => {
  const read = readTemplate({ ...templateValues(TEMPLATE), reason: "Powód", ...change });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
