import type { ResultCode } from "@kck/domain";
import type { ContactDraft, MatterDraft } from "./desk-draft";
import type { Script } from "./script";

const EMERGENCY = /^(112|99\d|98\d)$/;

/** The result that is offered first when a contact ends; the consultant may choose another. */
export function suggestedResult({ done, read, matter }: ContactDraft, script: Script): ResultCode {
  if (matter !== null && script.stop !== null && EMERGENCY.test(script.stop.number ?? "")) return "emergency";
  if (done.some((saved) => saved.how !== "answered")) return "intake-logged";
  if (done.length > 0 || read.length > 0) return "answered";
  return matter === null || isBlank(matter) ? "disconnected" : "answered";
}

/** Whether nothing was typed into a matter, so that nothing is lost when it goes. */
export function isBlank({ description, categoryId, answers, place }: MatterDraft): boolean {
  const typed = [description, place.line, place.street, place.houseNumber, place.placeText, ...Object.values(answers)];
  return categoryId === null && place.districtNumber === null && typed.every((text) => text.trim() === "");
}

/**
 * What was typed into a matter that is not saved, as the note of the contact, so that ending it loses nothing.
 *
 * Shapes  one line for each thing that was said; empty for a matter that is blank.
 */
export function noteOfUnsaved(contact: ContactDraft, script: Script, categoryName: string): string {
  const { matter } = contact;
  if (matter === null) return "";
  const { street, houseNumber, placeText } = matter.place;
  const place = [[street, houseNumber].filter(Boolean).join(" "), placeText].filter(Boolean).join(", ");
  const answers = script.questions.flatMap(({ key, label }) => {
    const value = (matter.answers[key] ?? "").trim();
    return value === "" ? [] : [`${label}: ${value}`];
  });
  return [matter.description.trim(), categoryName, place, ...answers].filter((line) => line !== "").join("\n");
}

/** The note of a contact that ends: what was typed and not saved, and which cards were read. */
export function noteOfEnd(unsaved: string, { read }: ContactDraft, cardsRead: (names: string) => string): string {
  const names = [...new Set(read.map(({ name }) => name))].join("; ");
  return [unsaved, names === "" ? "" : cardsRead(names)].filter((line) => line !== "").join("\n");
}
