import { CategoryView, ContactId, IntakeId, QuestionView } from "@kck/contracts";
import type { ContactDraft } from "./desk-draft";
import { CALM, type DeskState, deskReducer } from "./desk-state";

const idOf = (at: number) => `0198c0de-0000-7000-8000-${String(at).padStart(12, "0")}`;

export const CONTACT = ContactId.parse(idOf(1));
export const MATTER = IntakeId.parse(idOf(2));
export const COMMAND = idOf(3);
export const AT = "2026-03-02T09:00:00.000Z";

/** A question of a script, text and not required unless said otherwise. */
export function someQuestion(change: Partial<QuestionView> & { key: string }): QuestionView {
  const readAloud = `Proszę powiedzieć: ${change.key}?`;
  return QuestionView.parse({
    label: change.key,
    readAloud,
    type: "text",
    options: [],
    isRequired: false,
    stopper: null,
    ...change,
  });
}

/** A category of the catalog: an intervention of priority P3 with a unit, unless said otherwise. */
export function someCategory(change: Partial<CategoryView> = {}): CategoryView {
  return CategoryView.parse({
    id: idOf(10),
    code: "OS-01",
    name: "Nie świeci pojedyncza latarnia",
    parentId: idOf(11),
    kind: "intervention",
    unitId: idOf(12),
    backupUnitIds: [],
    priority: "P3",
    priorityNote: null,
    advice: null,
    callFirst: [],
    synonyms: [],
    questions: [],
    isValid: true,
    mark: "M",
    checkedOn: "2026-03-02",
    ...change,
  });
}

/** The desk with a contact that has just begun. */
export function begun(): DeskState {
  return deskReducer(CALM, { do: "start", id: CONTACT, command: COMMAND, matterId: MATTER, at: AT });
}

export function contactOf(state: DeskState): ContactDraft {
  if (state.contact === null) throw new Error("no contact runs");
  return state.contact;
}
