import fc from "fast-check";
import { expect, test } from "vitest";
import templates from "../../../../resources/data/answer-templates.json";
import { PLACEHOLDERS, unknownPlaceholders } from "./placeholders";

test("every template of the city asks for what can be filled in", () => {
  for (const { body, name } of templates) expect(unknownPlaceholders(body), name).toEqual([]);
});

test.each([
  ["Sprawa {{adres}} i {{ adres }}, {{numer}}.", ["{{adres}}", "{{ adres }}"]],
  ["Sprawa {{numer}, dzień {data}", ["{{numer}", "{data}"]],
  ["Sprawa {{\nnumer}}", ["{{", "}}"]],
  ["Sprawa {{Numer}} {{numer}}}", ["{{Numer}}", "{{numer}}}"]],
  ["Proszę dopisać [powód].", []],
])("in %j the wrong ones are named as they stand", (body, wrong) => {
  expect(unknownPlaceholders(body)).toEqual(wrong);
});

test("a text of known placeholders is never refused, and one with any other brace always is", () => {
  const words = fc.string({ unit: fc.constantFrom(..."ab [].\n".split("")), maxLength: 20 });
  const known = fc.constantFrom(...PLACEHOLDERS).map((name) => `{{${name}}}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(words, known)), (parts) => {
      const body = parts.join(" ");
      expect(unknownPlaceholders(body)).toEqual([]);
      expect(unknownPlaceholders(`${body} { `)).toHaveLength(1);
    }),
  );
});
