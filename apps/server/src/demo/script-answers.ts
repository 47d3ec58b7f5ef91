import type { Answer } from "@kck/contracts";
import { fold } from "@kck/search";
import type { City, PlannedCategory } from "./city";
import type { Call, Words } from "./files";
import type { Chance } from "./seeded";

type Question = PlannedCategory["questions"][number];

/** So much of a word in common means the same: "chodnik" and "chodniku". */
const STEM = 5;

/** What the caller already said of a question: an option whose words stand in the call. */
function said(question: Question, text: string, words: Words, chance: Chance): string | null {
  if (question.type === "choice") {
    const found = question.options.find((option) => text.includes(fold(option.label).slice(0, STEM)));
    return found === undefined || question.stopper?.when.includes(found.value) ? null : found.label;
  }
  if (question.key === "since") return chance.pick(words.since);
  if (question.type !== "yes-no" || question.stopper !== null || !chance.in(0.5)) return null;
  return chance.in(0.35) ? words.yes : words.no;
}

/** Answers some of the scripted questions as somebody in a hurry does. What ends a form is never answered that way. */
export function answersOf(call: Call, category: PlannedCategory, city: City, words: Words, chance: Chance): Answer[] {
  if (!chance.in(0.7)) return [];
  const text = fold(call.text);
  const asked = [
    ...city.commonQuestions.filter(({ key }) => key !== "where" && key !== "contact"),
    ...category.questions,
  ];
  return asked.flatMap((question) => {
    const value = said(question, text, words, chance);
    return value === null ? [] : [{ key: question.key, label: question.label, value }];
  });
}
