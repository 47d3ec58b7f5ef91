import { type CategoryView, LogIntake, type UnitId } from "@kck/contracts";
import { type Kind, needsPhoneHandover, type Priority, type Reason } from "@kck/domain";
import type { ContactDraft, MatterDraft, PlaceDraft } from "./desk-draft";
import { readTime } from "./handover-time";
import { answersOf, type Script, strayAnswers } from "./script";

/** How a matter is saved: sent on to its unit, kept with the centre, or answered in the call. */
export type SaveMode = "forward" | "keep" | "answer";

export type Composing = {
  readonly contact: ContactDraft;
  readonly matter: MatterDraft;
  readonly category: CategoryView | undefined;
  readonly script: Script;
  readonly mode: SaveMode;
  readonly command: string;
  readonly now: Date;
  readonly yesNo: (value: "yes" | "no") => string;
};
export type Composed =
  | { readonly ok: true; readonly input: LogIntake }
  /** Names of fields as the server names them, in the order of the screen. */
  | { readonly ok: false; readonly reason: Reason; readonly fields: readonly string[] };

export function kindOf(matter: MatterDraft, category: CategoryView | undefined): Kind {
  return matter.kind ?? category?.kind ?? "intervention";
}

/** The unit that was named, or else that of the rules; until they have been asked, the category's. */
export function unitOf(matter: MatterDraft, category: CategoryView | undefined): UnitId | null {
  return matter.unitId ?? (matter.routed === null ? (category?.unitId ?? null) : matter.routed.unitId);
}

/** The priority by the rules; until they have been asked, the category's. */
export function priorityOf(matter: MatterDraft, category: CategoryView | undefined): Priority | null {
  return matter.routed?.priority ?? category?.priority ?? null;
}

/**
 * Puts what was typed into the command that the server takes, or says what is still missing.
 *
 * Shapes  `fields` are "description", "place", "answers.<key>", "forwardTo", "phoneHandover.at", "phoneHandover.to", and
 *         whatever else the server's own schema refuses.
 * Errors  never throws.
 * Source  DESIGN.md section 3, action `log`. Required answers are asked for before something is sent to a unit; what is only kept
 *         may lack them, for a caller may hang up. Where an answer has ended the call nothing more is required.
 */
export function composeIntake(composing: Composing): Composed {
  const { contact, matter, category, script, mode, command, now, yesNo } = composing;
  const missing = missingFor(composing);
  if (missing.length > 0) return { ok: false, reason: reasonOfMissing(missing), fields: missing };
  const answers = answersOf(script, yesNo);
  const input = LogIntake.safeParse({
    commandId: command,
    id: matter.id,
    contactId: contact.id,
    kind: mode === "answer" ? "information" : kindOf(matter, category),
    categoryId: matter.categoryId,
    description: [matter.description.trim(), ...strayAnswers(script, matter, yesNo)].filter(Boolean).join("\n"),
    answers,
    place: placeOf(matter.place),
    phoneHandover: handoverOf(matter, now),
    forwardTo: mode === "forward" ? (matter.unitId ?? "rules") : null,
  });
  if (input.success) return { ok: true, input: input.data };
  const fields = input.error.issues.map(({ path: [name, at, ...rest] }) =>
    name === "answers" && typeof at === "number"
      ? `answers.${answers[at]?.key}`
      : [name, at, ...rest].filter((part) => part !== undefined).join("."),
  );
  const isUnfit = input.error.issues.some(({ message }) => message === "text-not-allowed");
  const isLong = input.error.issues.some(({ code }) => code === "too_big");
  return {
    ok: false,
    reason: isUnfit ? "text-not-allowed" : isLong ? "text-too-long" : "bad-input",
    fields: [...new Set(fields)],
  };
}

/** Why what is not complete cannot be sent: the most particular reason of the fields. */
function reasonOfMissing(fields: readonly string[]): Reason {
  if (fields.some((field) => field.startsWith("phoneHandover"))) return "phone-handover-missing";
  return fields.some((field) => field.startsWith("answers.")) ? "answer-missing" : "bad-input";
}

function missingWords(matter: MatterDraft): string[] {
  return matter.categoryId === null && matter.description.trim() === "" ? ["description"] : [];
}

function missingFor({ matter, category, script, mode, now }: Composing): string[] {
  const fields = missingWords(matter);
  const isForwarding = mode === "forward";
  if (isForwarding && script.stop === null) {
    // An idea or a word of praise may be about the whole city.
    const hasPlace = kindOf(matter, category) !== "intervention" || !isEmptyPlace(matter.place);
    if (script.where?.isRequired === true && !hasPlace) fields.push("place");
    for (const { key, isRequired } of script.questions) {
      if (isRequired && (script.answers[key] ?? "").trim() === "") fields.push(`answers.${key}`);
    }
  }
  // With a category the rules find somebody, if only the supervisor.
  if (isForwarding && category === undefined && unitOf(matter, category) === null) fields.push("forwardTo");
  const priority = priorityOf(matter, category);
  if (priority !== null && needsPhoneHandover(priority)) {
    const { isDone, time, to } = matter.handover;
    if (!isDone || readTime(time, now) === null) fields.push("phoneHandover.at");
    if (!isDone || to.trim() === "") fields.push("phoneHandover.to");
  }
  return fields;
}

function handoverOf({ handover }: MatterDraft, now: Date) {
  const at = handover.isDone ? readTime(handover.time, now) : null;
  return at === null || handover.to.trim() === "" ? null : { at: at.toISOString(), to: handover.to };
}

export function isEmptyPlace(place: PlaceDraft): boolean {
  const { street, houseNumber, placeText, districtNumber, latitude } = place;
  return (
    [street, houseNumber, placeText].every((part) => part.trim() === "") && districtNumber === null && latitude === null
  );
}

/** The place as it is sent, without the line it was typed in. */
export function placeOf({ line: _, isDistrictFound: __, ...parts }: PlaceDraft) {
  return {
    ...parts,
    street: parts.street.trim() || null,
    houseNumber: parts.houseNumber.trim() || null,
    placeText: parts.placeText.trim() || null,
  };
}
