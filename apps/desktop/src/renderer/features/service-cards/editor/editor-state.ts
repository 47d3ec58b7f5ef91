import type { CardContent, Mark, RevisionId } from "@kck/contracts";
import { type CardSection, changedSections } from "@kck/domain";
import { merge, withSections } from "./merge";
import { withoutBlankRows } from "./problems";
import { changed, rebased, redone, type Undoable, undoable, undone } from "./undo";

/** Sections that were compared with their source today, and how sure they are. */
export type Checked = Readonly<Partial<Record<CardSection, Mark>>>;
/** What is typed: the text, and what was compared with its source. */
export type Edit = { readonly content: CardContent; readonly checked: Checked };

/** A revision as the server has it: where the next saving begins. */
export type Stand = {
  readonly revisionId: RevisionId;
  /** Null where no revision is open yet: the first saving begins it under `revisionId`. */
  readonly version: number | null;
  readonly basedOn: RevisionId | null;
  readonly content: CardContent;
};

export type EditorState = {
  readonly edit: Undoable<Edit>;
  readonly stand: Stand;
  /** What the server was told of checks last; they hold for today. */
  readonly told: Checked;
  /** What is on its way. */
  readonly sending: Edit | null;
  /** What the server refused, and upon which stand: it is not sent again until one of both changes. */
  readonly refused: { readonly edit: Edit; readonly stand: Stand } | null;
  /** Sections that somebody else changed too, until this person has chosen one of both texts. */
  readonly conflicts: readonly CardSection[];
  /** Sections that came from somebody else while the form was open. */
  readonly taken: readonly CardSection[];
};

export type Deed =
  | { do: "type"; section: CardSection; content: Partial<CardContent>; atMs: number }
  | { do: "check"; section: CardSection; mark: Mark; atMs: number }
  | { do: "undo" }
  | { do: "redo" }
  | { do: "send" }
  | { do: "saved"; revisionId: RevisionId; version: number; content: CardContent }
  | { do: "not-saved"; mayPass: boolean }
  | { do: "meanwhile"; stand: Stand }
  | { do: "choose"; section: CardSection; whose: "mine" | "theirs" };

/** Begins with what the server has, and with what was kept here and never reached it. */
export function beginEditing(stand: Stand, kept: { edit: Edit; base: CardContent } | null): EditorState {
  const nothing = { told: {}, sending: null, refused: null, conflicts: [], taken: [] };
  if (kept === null) return { ...nothing, edit: undoable({ content: stand.content, checked: {} }), stand };
  const { content, conflicts } = merge(kept.base, kept.edit.content, stand.content);
  return { ...nothing, edit: undoable({ content, checked: kept.edit.checked }), stand, conflicts };
}

/** Whether anything is here that the server does not have. */
export function isUnsaved({ edit: { now }, stand, told }: EditorState): boolean {
  const isTold = Object.entries(now.checked).every(([section, mark]) => Reflect.get(told, section) === mark);
  return !isTold || changedSections(stand.content, withoutBlankRows(now.content)).length > 0;
}

/** Whether what is here can be sent now: nothing is under way, nothing waits for a choice, and it was not refused as it is. */
export function maySend(state: EditorState): boolean {
  const { refused, edit, stand } = state;
  const wasRefused = refused !== null && refused.edit === edit.now && refused.stand === stand;
  return state.sending === null && state.conflicts.length === 0 && !wasRefused && isUnsaved(state);
}

/** What the server has now is newer than what this form began with: both are brought together. */
function together(state: EditorState, stand: Stand): EditorState {
  const base = state.stand.content;
  const { conflicts, taken } = merge(base, state.edit.now.content, stand.content);
  const edit = rebased(state.edit, (one) => ({ ...one, content: merge(base, one.content, stand.content).content }));
  const open = state.conflicts.filter(
    (section) => changedSections(edit.now.content, stand.content).includes(section) && !conflicts.includes(section),
  );
  return { ...state, edit, stand, sending: null, conflicts: [...open, ...conflicts], taken };
}

/**
 * The form of a card, one deed after the other. Pure, so that what two people do to each other can be tested.
 *
 * Source  DESIGN.md 4.2: nobody's text is overwritten.
 */
export function editCard(state: EditorState, deed: Deed): EditorState {
  const { edit } = state;
  switch (deed.do) {
    case "type": {
      const content = { ...edit.now.content, ...deed.content };
      return { ...state, edit: changed(edit, { ...edit.now, content }, deed.section, deed.atMs) };
    }
    case "check": {
      const checked = { ...edit.now.checked, [deed.section]: deed.mark };
      return { ...state, edit: changed(edit, { ...edit.now, checked }, `check.${deed.section}`, deed.atMs) };
    }
    case "undo":
      return { ...state, edit: undone(edit) };
    case "redo":
      return { ...state, edit: redone(edit) };
    case "send":
      return { ...state, sending: edit.now };
    case "saved": {
      const told = { ...state.told, ...state.sending?.checked };
      const { revisionId, version, content } = deed;
      return { ...state, sending: null, told, stand: { ...state.stand, revisionId, version, content } };
    }
    case "not-saved": {
      const refused = deed.mayPass || state.sending === null ? null : { edit: state.sending, stand: state.stand };
      return { ...state, sending: null, refused };
    }
    case "meanwhile":
      return together(state, deed.stand);
    case "choose": {
      const conflicts = state.conflicts.filter((section) => section !== deed.section);
      if (deed.whose === "mine") return { ...state, conflicts };
      const content = withSections(edit.now.content, state.stand.content, [deed.section]);
      return { ...state, conflicts, edit: changed(edit, { ...edit.now, content }, `choose.${deed.section}`, 0) };
    }
  }
}

/** Whether what the server answered is newer than what the form knows; an answer that was overtaken is not. */
export function isNewer(known: Stand, answered: Stand): boolean {
  if (known.revisionId !== answered.revisionId) return known.version !== null || answered.version !== null;
  return (answered.version ?? -1) > (known.version ?? -1);
}
