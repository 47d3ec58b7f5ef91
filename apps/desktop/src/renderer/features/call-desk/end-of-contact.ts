import type { ResultCode } from "@kck/domain";
import type { ContactDraft, MatterDraft } from "./desk-draft";
import { answersOf, type Script, strayAnswers } from "./script";

const EMERGENCY = /^(112|99\d|98\d)$/;

/** The result that is offered first when a contact ends; the consultant may choose another. */
export function suggestedResult({ done, read, matter }: ContactDraft, script: Script): ResultCode {
  if (matter !== null && script.stop !== null && EMERGENCY.test(script.stop.number ?? "")) return "emergency";
  if (done.some(({ how }) => how !== "answered" && how !== "counted")) return "intake-logged";
  if (done.length > 0 || read.length > 0) return "answered";
  return matter === null || isBlank(matter) ? "disconnected" : "answered";
}

/** Whether nothing was typed into a matter, so that nothing is lost when it goes. */
export function isBlank({ description, categoryId, answers, left, place, handover }: MatterDraft): boolean {
  const typed = [description, place.line, place.street, place.houseNumber, place.placeText, ...Object.values(answers)];
  const isChosen = categoryId !== null || place.districtNumber !== null || place.latitude !== null || handover.isDone;
  return !isChosen && left.length === 0 && typed.every((text) => text.trim() === "");
}

/** The words of the screen for what is kept by its code. */
type Wording = {
  readonly category: (id: MatterDraft["categoryId"]) => string;
  readonly district: (number: number) => string;
  readonly point: (point: string) => string;
  readonly handover: (whenAndTo: string) => string;
  readonly yesNo: (value: "yes" | "no") => string;
};

/**
 * What was typed into a matter that is not saved, as the note of the contact, so that ending it loses nothing.
 *
 * Shapes  one line for each thing that was said; empty for a matter that is blank.
 */
export function noteOfUnsaved(contact: ContactDraft, script: Script, wording: Wording): string {
  const { matter } = contact;
  if (matter === null) return "";
  const { street, houseNumber, placeText, districtNumber, latitude, longitude } = matter.place;
  const place = [[street, houseNumber].filter(Boolean).join(" "), placeText].filter(Boolean).join(", ");
  const answers = answersOf(script, wording.yesNo).map(({ label, value }) => `${label}: ${value}`);
  const lines = [
    matter.description.trim(),
    wording.category(matter.categoryId),
    place,
    districtNumber === null ? "" : wording.district(districtNumber),
    latitude === null || longitude === null ? "" : wording.point(`${latitude}, ${longitude}`),
    matter.handover.isDone
      ? wording.handover([matter.handover.time, matter.handover.to].filter(Boolean).join(", "))
      : "",
    ...answers,
    ...strayAnswers(script, matter, wording.yesNo),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** The note of a contact that ends: what was typed and is in no intake, and which cards were read. */
export function noteOfEnd(unsaved: string, { done, read }: ContactDraft, cardsRead: (names: string) => string): string {
  const counted = done.map((matter) => (matter.how === "counted" ? matter.said : ""));
  const names = [...new Set(read.map(({ name }) => name))].join("; ");
  return [...counted, unsaved, names === "" ? "" : cardsRead(names)].filter((line) => line !== "").join("\n");
}
