import type { Reason } from "@kck/domain";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useDesk } from "./use-desk";

/** Where each field of the desk stands on the page, by the name the server has for it. */
export const FIELD_IDS = {
  phone: "desk-phone",
  name: "desk-new-name",
  description: "desk-said",
  categoryId: "desk-category",
  kind: "desk-kind",
  place: "desk-place",
  "place.street": "desk-street",
  "place.houseNumber": "desk-house",
  "place.placeText": "desk-place-text",
  "place.districtNumber": "desk-district",
  map: "desk-map",
  forwardTo: "desk-unit",
  "phoneHandover.done": "desk-handover",
  "phoneHandover.at": "desk-handover-time",
  "phoneHandover.to": "desk-handover-to",
  questions: "desk-questions",
  events: "desk-events",
  similar: "desk-similar",
  receipt: "desk-receipt",
  note: "desk-end-note",
  result: "desk-result",
  start: "desk-start",
} as const;
const HANDOVER = "phoneHandover.done";

/** Whether a field stands among what is known of the matter, in whose place the cards may be. */
export const isInKnown = (field: string) => field === "forwardTo" || field === "similar" || field === "events";

export const answerId = (key: string) => `desk-answer-${key}`;

function idOf(field: string): string | undefined {
  if (field.startsWith("answers.")) return answerId(field.slice("answers.".length));
  if (field === "phoneHandover") return FIELD_IDS[HANDOVER];
  return Object.entries(FIELD_IDS).find(([name]) => name === field)?.[1];
}

/**
 * Puts the cursor where it is wanted, before the next keystroke: what the state asks for is drawn first.
 *
 * Errors  nothing happens where there is no such field now.
 */
export function focusField(field: string): void {
  flushSync(() => undefined);
  // The parts of a hand-over are there once it is ticked.
  const tick = field.startsWith("phoneHandover") ? document.getElementById(FIELD_IDS[HANDOVER]) : null;
  const element = document.getElementById(idOf(field) ?? "") ?? tick;
  const control = element?.matches("input, textarea, button, [tabindex]")
    ? element
    : (element?.querySelector<HTMLElement>("input:checked") ?? element?.querySelector<HTMLElement>("input, button"));
  control?.focus();
  if (control instanceof HTMLInputElement && control.type === "text") control.select();
}

/** Reasons that say themselves what is wrong with a text. */
const OF_TEXT: readonly Reason[] = ["text-too-long", "text-not-allowed"];

/** The sentence at a field that was refused, null at any other. What is only missing is said in the field's own words. */
export function useFieldError(field: string, missing: string): string | null {
  const { t } = useTranslation();
  const refusal = useDesk((state) => state.refusal);
  if (refusal === null || !refusal.fields.includes(field)) return null;
  return OF_TEXT.includes(refusal.reason) ? t(`reason.${refusal.reason}`) : missing;
}
