import type { MassEventId } from "@kck/contracts";
import type { ContactAction, EndAction, MatterAction } from "./desk-actions";
import {
  type Caller,
  type ContactDraft,
  type CountedCaller,
  type DoneMatter,
  type MatterDraft,
  newMatter,
} from "./desk-draft";
import { isBlank } from "./end-of-contact";
import { matterAfter } from "./matter-state";

/** The contact after something happened in it; the same object where nothing changed. */
export function contactAfter(contact: ContactDraft, action: ContactAction): ContactDraft {
  switch (action.do) {
    case "started":
      return { ...contact, isStarted: true };
    case "phone":
      return { ...contact, phone: action.typed, caller: afterTyping(contact.caller) };
    case "new-name":
      return { ...contact, newName: action.typed };
    case "caller":
      return { ...contact, caller: action.caller };
    case "resident-saved":
      return contact.caller.tag === "new" ? { ...contact, caller: { ...contact.caller, isSaved: true } } : contact;
    case "identifying":
      return { ...contact, identified: { command: action.command, print: action.print, isDone: false } };
    case "identified":
      return contact.identified?.command === action.command
        ? { ...contact, identified: { ...contact.identified, isDone: true } }
        : contact;
    case "next-matter":
      return contact.matter === null ? { ...contact, matter: newMatter(action.id), end: null } : contact;
    case "saved":
      return withoutNumber({ ...contact, matter: null, done: [...contact.done, action.matter] });
    case "count-taken-back":
      return withoutCount(contact, action.id);
    case "card-read":
      return contact.read.some(({ revisionId }) => revisionId === action.card.revisionId)
        ? contact
        : { ...contact, read: [...contact.read, action.card] };
    case "end-open":
      return contact.end === null
        ? { ...contact, end: { result: action.result, note: action.note, command: null } }
        : contact;
    case "end-result":
    case "end-note":
    case "end-cancel":
    case "end-send":
      return endAfter(contact, action);
    default:
      return withMatter(contact, action);
  }
}

function endAfter(contact: ContactDraft, action: EndAction): ContactDraft {
  const { end } = contact;
  // What was sent stands until the server has answered.
  if (end === null || end.command !== null) return contact;
  switch (action.do) {
    case "end-cancel":
      return { ...contact, end: null };
    case "end-result":
      return { ...contact, end: { ...end, result: action.result } };
    case "end-note":
      return { ...contact, end: { ...end, note: action.words } };
    case "end-send":
      return { ...contact, end: { ...end, command: action.command } };
  }
}

function withMatter(contact: ContactDraft, action: MatterAction): ContactDraft {
  if (contact.matter === null) return contact;
  const matter = matterAfter(contact.matter, action);
  return matter === contact.matter ? contact : { ...contact, matter };
}

/** The contact with the caller in no event of that id, counted once or twice; an end that is being typed goes on. */
function withoutCount(contact: ContactDraft, id: MassEventId): ContactDraft {
  const isOfEvent = (one: DoneMatter): one is CountedCaller => one.how === "counted" && one.id === id;
  const counts = contact.done.filter(isOfEvent);
  if (counts.length === 0) return contact;
  const done = contact.done.filter((one) => !isOfEvent(one));
  return { ...contact, done, matter: restored(contact.matter, counts) };
}

/**
 * The matter goes on as it was when the caller was counted; one that was begun since stays where something was typed. What was
 * typed in others stands before its words.
 */
function restored(matter: MatterDraft | null, counts: readonly CountedCaller[]): MatterDraft | null {
  const typed = counts.filter((count) => count.matter !== null && !isBlank(count.matter));
  const isFree = matter === null || isBlank(matter);
  const base = isFree ? (typed.at(-1) ?? counts.at(-1))?.matter : matter;
  if (base == null) return matter;
  const said = typed.filter((count) => count.matter !== base).map((count) => count.said);
  const description = [...said, base.description].filter((words) => words.trim() !== "").join("\n");
  return said.length === 0 ? base : { ...base, description };
}

/** A number typed anew is perhaps somebody else's; who is new or wants no name stays. */
function afterTyping(caller: Caller): Caller {
  return caller.tag === "resident" ? { tag: "unknown" } : caller;
}

/** What is saved for a caller without a name leaves no number behind, in the draft neither. */
function withoutNumber(contact: ContactDraft): ContactDraft {
  if (contact.caller.tag !== "anonymous") return contact;
  const done = contact.done.map((matter) => (matter.how === "counted" ? { ...matter, news: null } : matter));
  return { ...contact, phone: "", newName: "", done };
}
