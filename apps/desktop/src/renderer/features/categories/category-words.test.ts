import type { Said } from "@kck/domain";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import pl from "../../../../../../resources/texts/pl.json";
import { type ChangeLine, changeLines } from "../versions/change-lines";
import { categoryWords } from "./category-words";

const texts = i18next.createInstance();
beforeAll(() => texts.init({ lng: "pl", resources: { pl: { translation: pl } } }));
const names = { unitName: (id: string | null) => `J ${id}`, categoryName: (id: string | null) => `G ${id}` };

/** The lines as somebody without colours reads them: [-taken out-] {+put in+}. */
function read(lines: readonly ChangeLine[], depth = 0): string[] {
  const signs = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return lines.flatMap(({ label, pieces, lines: below }) => {
    const text = pieces.map(({ as, text: piece }) => signs[as].join(piece)).join("");
    return [`${"  ".repeat(depth)}${label}: ${text}`.trimEnd(), ...read(below, depth + 1)];
  });
}
const told = (before: Said, after: Said) => read(changeLines(before, after, categoryWords(texts.t, names), texts.t));

const asked = {
  key: "defect",
  label: "Usterka",
  readAloud: "Co jest uszkodzone?",
  type: "choice",
  options: [
    { value: "slab", label: "Płyta" },
    { value: "kerb", label: "Krawężnik" },
  ],
  isRequired: false,
  stopper: null,
};
const gas = { key: "gas", label: "Gaz", readAloud: "Czy czuć gaz?", type: "yes-no", options: [], isRequired: true };

test("codes are told in the words of the form, texts word by word, and what the form does not have is not told", () => {
  const before = { id: "1", name: "Dziura w chodniku", unitId: "a", priority: "P3", advice: null, version: 1 };
  const after = { id: "1", name: "Dziura w jezdni", unitId: "b", priority: "P2", advice: "Proszę odejść.", version: 2 };
  expect(told(before, after)).toEqual([
    "Nazwa: Dziura w [-chodniku-]{+jezdni+}",
    "Jednostka: [-J a-] {+J b+}",
    "Priorytet: [-P3 Zwykłe-] {+P2 Pilne+}",
    "Rada dla dzwoniącego: {+Proszę odejść.+}",
  ]);
  expect(told(before, { ...before, version: 2, reason: "Ponownie" })).toEqual([]);
});

test("what came into a list and went out of it is told by name, and another order with all that stands in it", () => {
  const call = (label: string, number: string) => ({ label, number });
  const before = { backupUnitIds: ["a", "b"], synonyms: ["wyrwa"], callFirst: [call("Pogotowie", "992")] };
  const after = { backupUnitIds: ["b", "a"], synonyms: ["wyrwa", "dół"], callFirst: [call("Pogotowie", "994")] };
  expect(told(before, after)).toEqual([
    "Jednostki zapasowe:",
    "  kolejność: J b, J a",
    "Najpierw zadzwoń: [-Pogotowie 992-] {+Pogotowie 994+}",
    "Słowa mieszkańców: {+dół+}",
  ]);
});

test("questions that came and went are told whole, and of one that is worded anew what of it differs", () => {
  const stopper = { when: ["slab"], message: "Proszę odejść.", number: null };
  const options = [{ value: "slab", label: "Płyta betonowa" }, ...asked.options.slice(1)];
  const before = { questions: [asked, { ...gas, key: "old", label: "Zapach" }] };
  const after = {
    questions: [
      { ...gas, stopper: { ...stopper, when: ["yes"], number: "992" } },
      { ...asked, options, stopper },
    ],
  };
  expect(told({ questions: before.questions.map((one) => ({ stopper: null, ...one })) }, after)).toEqual([
    "Pytania:",
    "  dodano: {+Gaz: Czy czuć gaz?; tak albo nie; odpowiedź konieczna; kończy: tak; Proszę odejść.; 992+}",
    "  usunięto: [-Zapach: Czy czuć gaz?; tak albo nie; odpowiedź konieczna-]",
    "  „Usterka”:",
    "    Odpowiedzi do wyboru:",
    "      „Płyta”:",
    "        Odpowiedź: Płyta{+ betonowa+}",
    "    Odpowiedzi, które kończą zgłoszenie: {+Płyta betonowa+}",
    "    Co powiedzieć dzwoniącemu: {+Proszę odejść.+}",
  ]);
});
