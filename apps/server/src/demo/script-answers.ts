import type { Answer } from "@kck/contracts";
import { fold } from "@kck/search";
import type { City, PlannedCategory } from "./city";
import type { Call, Words } from "./files";
import type { Chance } from "./seeded";

type Question = PlannedCategory["questions"][number];

/** So much of a word in common means the same: "chodnik" and "chodniku". */
const STEM = 5;

/** Common questions that can be answered whatever the matter is. */
const DANGER = "danger-now";
const REPORTED = "reported-before";

type Said = { readonly text: string; readonly isDanger: boolean };

/** What the caller already said of a question: an option whose words stand in the call. */
function said(question: Question, { text, isDanger }: Said, words: Words, chance: Chance): string | null {
  if (question.type === "choice") {
    const found = question.options.find((option) => text.includes(fold(option.label).slice(0, STEM)));
    return found === undefined || question.stopper?.when.includes(found.value) ? null : found.label;
  }
  if (question.key === "since") return chance.pick(words.since);
  if (question.key === DANGER) return isDanger ? words.yes : words.no;
  return question.key === REPORTED && chance.in(0.5) ? chance.pick([words.no, words.no, words.yes]) : null;
}

/** Answers some of the scripted questions as somebody in a hurry does. What ends a form is never answered that way. */
export function answersOf(call: Call, category: PlannedCategory, city: City, words: Words, chance: Chance): Answer[] {
  if (!chance.in(0.7)) return [];
  const heard = { text: fold(call.text), isDanger: category.priority === "P1" };
  const asked = [
    ...city.commonQuestions.filter(({ key }) => key !== "where" && key !== "contact"),
    ...category.questions,
  ];
  return asked.flatMap((question) => {
    const value = said(question, heard, words, chance);
    return value === null ? [] : [{ key: question.key, label: question.label, value }];
  });
}
