import type { Reason } from "@kck/domain";
import { contactAfter } from "./contact-state";
import type { DeskAction, DeskRefusal } from "./desk-actions";
import { type ContactDraft, type DoneMatter, newMatter } from "./desk-draft";

/** `waiting`: it was decided to send, nobody answered, and the consultant is asked once the server is back. */
export type Delivery = "idle" | "flying" | "waiting";
export type LastContact = { readonly endedAt: string; readonly done: readonly DoneMatter[] };

export type DeskState = {
  readonly contact: ContactDraft | null;
  readonly delivery: Delivery;
  readonly refusal: DeskRefusal | null;
  /** When the draft that was restored had been saved; null where nothing was restored, or it has been seen. */
  readonly restoredFrom: string | null;
  readonly last: LastContact | null;
  /** False while the draft cannot be written on this machine. */
  readonly isKept: boolean;
};

export const CALM: DeskState = {
  contact: null,
  delivery: "idle",
  refusal: null,
  restoredFrom: null,
  last: null,
  isKept: true,
};

/**
 * What the desk is after something happened.
 *
 * Shapes  the state and one thing that happened in; the next state out, the same object where nothing changed.
 * Errors  never throws. What cannot happen now (typing into what is being sent, ending no contact) changes nothing.
 */
export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  switch (action.do) {
    case "start":
      return started(state, action);
    case "restore":
      return {
        ...afresh(state, action.contact),
        restoredFrom: action.savedAt,
        delivery: isDecided(action.contact) ? "waiting" : "idle",
      };
    case "resume":
      return afresh(state, action.contact);
    case "park":
      return afresh(state, null);
    case "seen":
      return { ...state, restoredFrom: null };
    case "kept":
      return state.isKept === action.isKept ? state : { ...state, isKept: action.isKept };
    case "flying":
      return { ...state, contact: tried(state.contact), delivery: "flying", refusal: null };
    case "idle":
      return state.delivery === "flying" ? { ...state, delivery: "idle" } : state;
    case "waiting":
      return { ...state, delivery: "waiting", refusal: action.refusal };
    case "refused":
      return refused(state, action.refusal);
    case "ended":
      return state.contact === null ? state : { ...CALM, last: { endedAt: action.at, done: state.contact.done } };
    default: {
      if (state.contact === null) return state;
      const contact = contactAfter(state.contact, action);
      if (contact === state.contact) return state;
      // What is corrected is no longer what was refused; what arrives by itself corrects nothing.
      return {
        ...state,
        contact,
        refusal: ARRIVES.includes(action.do) ? state.refusal : null,
        delivery: isDecided(contact) || ARRIVES.includes(action.do) ? state.delivery : "idle",
        restoredFrom: action.do === "saved" ? null : state.restoredFrom,
      };
    }
  }
}

/** What happens without the consultant: answers of the server, and looks at cards. */
const ARRIVES: readonly DeskAction["do"][] = [
  "started",
  "identifying",
  "identified",
  "routed",
  "district-found",
  "card-read",
];

/** Whether something was decided to be sent and has no answer yet. */
export function isDecided(contact: ContactDraft): boolean {
  return (contact.matter !== null && contact.matter.sending !== null) || hasEndSent(contact);
}

/** Reasons given by a server that has done nothing: what was sent may be corrected. */
const NOT_DONE: readonly Reason[] = ["busy", "signed-out", "too-many-requests", "internal"];

/** Whether what was decided to be sent may still be taken back: it was never sent, or the server has said that it did nothing. */
export function mayTakeBack({ contact, delivery, refusal }: DeskState): boolean {
  const sending = contact?.matter?.sending ?? null;
  if (sending === null || delivery !== "waiting") return false;
  return !sending.isTried || (refusal !== null && NOT_DONE.includes(refusal.reason));
}

function tried(contact: ContactDraft | null): ContactDraft | null {
  if (contact === null || contact.matter === null || contact.matter.sending === null) return contact;
  return { ...contact, matter: { ...contact.matter, sending: { ...contact.matter.sending, isTried: true } } };
}

function hasEndSent({ end }: ContactDraft): boolean {
  return end !== null && end.command !== null;
}

function afresh(state: DeskState, contact: ContactDraft | null): DeskState {
  return { ...CALM, last: state.last, contact };
}

/** A new contact. What was typed for one that turned out to be over goes on in this one. */
function started(state: DeskState, action: Extract<DeskAction, { do: "start" }>): DeskState {
  const left = state.contact;
  if (left !== null && state.refusal?.reason !== "contact-ended") return state;
  return afresh(state, {
    version: 1,
    id: action.id,
    startCommand: action.command,
    startedAt: action.at,
    isStarted: false,
    phone: left?.phone ?? "",
    newName: left?.newName ?? "",
    caller: left?.caller ?? { tag: "unknown" },
    identified: null,
    done: [],
    read: [],
    matter: left?.matter ?? newMatter(action.matterId),
    end: null,
  });
}

/** What the server said no to may be corrected and is sent again under an id of its own. */
function refused(state: DeskState, refusal: DeskRefusal): DeskState {
  const { contact } = state;
  if (contact === null) return { ...state, refusal, delivery: "idle" };
  const matter = contact.matter === null ? null : { ...contact.matter, sending: null };
  const end = contact.end === null ? null : { ...contact.end, command: null };
  return { ...state, contact: { ...contact, matter, end }, refusal, delivery: "idle" };
}
