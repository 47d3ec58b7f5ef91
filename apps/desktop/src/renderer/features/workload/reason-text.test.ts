import type { SuggestionReason } from "@kck/domain";
import { createInstance } from "i18next";
import { expect, test } from "vitest";
import pl from "../../../../../../resources/texts/pl.json";
import { reasonsText } from "./reason-text";

const i18n = createInstance();
await i18n.init({ resources: { pl: { translation: pl } }, interpolation: { escapeValue: false } });
const said = (reasons: readonly SuggestionReason[]) => reasonsText(reasons, i18n.getFixedT("pl"));

test("reasons are one sentence, with the load against the capacity and the right form of every number", () => {
  expect(
    said([
      { type: "least-loaded", load: 6, capacity: 10 },
      { type: "knows-category" },
      { type: "same-street", count: 2 },
    ]),
  ).toBe("najmniej obciążona osoba 6/10, zna kategorię, ma 2 sprawy przy tej samej ulicy");
  expect(
    said([{ type: "nobody-has-room" }, { type: "load", load: 11, capacity: 10 }, { type: "same-resident", count: 5 }]),
  ).toBe("nikt nie ma miejsca, a sprawa nie może czekać, obciążenie 11/10, ma 5 spraw tego mieszkańca");
});
