import type { CardId } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import type { CardFilters, Marks } from "@kck/search";

/** What stands before the opened card: the sentences to read aloud, or a form. */
export type Pane = "script" | "send" | "report";

/** One search: from the first key until the field is empty again. */
type Asked = {
  /** The longest that was typed; what is left while somebody clears the field is not what was looked for. */
  readonly words: string;
  readonly hits: number;
  readonly beganMs: number;
  readonly hasOpened: boolean;
};

export type OpenedCard = {
  readonly id: CardId;
  readonly marks: Marks | null;
  /** The section that was jumped to last. */
  readonly section: CardSection | null;
  /** Counts the jumps, so that the same section can be jumped to again. */
  readonly jumps: number;
};

export type PanelState = {
  readonly words: string;
  readonly filters: CardFilters;
  readonly asked: Asked | null;
  readonly opened: OpenedCard | null;
  readonly pane: Pane | null;
  /** On a narrow screen the panel stands in the place of what is known of the matter while it is used. */
  readonly isActive: boolean;
};

export type PanelAction =
  | { do: "type"; words: string; atMs: number }
  | { do: "found"; words: string; hits: number }
  | { do: "filter"; filters: CardFilters }
  | { do: "open"; id: CardId; section: CardSection | null; marks: Marks | null }
  | { do: "jump"; section: CardSection }
  | { do: "pane"; pane: Pane | null }
  | { do: "back" }
  | { do: "activate" }
  | { do: "rest" }
  | { do: "contact-over" };

export const QUIET: PanelState = {
  words: "",
  filters: {},
  asked: null,
  opened: null,
  pane: null,
  isActive: false,
};

/**
 * What the panel of cards is after something happened in it.
 *
 * Shapes  the state and one thing that happened in; the next state out, the same object where nothing changed.
 * Units   `atMs` milliseconds since 1970.
 * Errors  never throws.
 */
export function panelReducer(state: PanelState, action: PanelAction): PanelState {
  switch (action.do) {
    case "type":
      return typed(state, action);
    case "found":
      return state.asked?.words === action.words ? { ...state, asked: { ...state.asked, hits: action.hits } } : state;
    case "filter":
      return { ...state, filters: action.filters };
    case "open":
      return {
        ...state,
        isActive: true,
        pane: null,
        asked: state.asked === null ? null : { ...state.asked, hasOpened: true },
        opened: { id: action.id, marks: action.marks, section: action.section, jumps: 0 },
      };
    case "jump":
      return state.opened === null
        ? state
        : { ...state, pane: null, opened: { ...state.opened, section: action.section, jumps: state.opened.jumps + 1 } };
    case "pane":
      return { ...state, pane: action.pane, isActive: true };
    case "back":
      return back(state);
    case "activate":
      return state.isActive ? state : { ...state, isActive: true };
    case "rest":
      return state.isActive ? { ...state, isActive: false } : state;
    case "contact-over":
      return QUIET;
  }
}

function typed(state: PanelState, { words, atMs }: Extract<PanelAction, { do: "type" }>): PanelState {
  const said = words.trim();
  const next = { ...state, words, opened: null, pane: null, isActive: true };
  if (said === "") return { ...next, asked: null };
  const { asked } = state;
  if (asked === null) return { ...next, asked: { words: said, hits: 0, beganMs: atMs, hasOpened: false } };
  return said.length >= asked.words.length ? { ...next, asked: { ...asked, words: said } } : { ...next, asked };
}

/** One step back: what stands before the card, the card, the words, the panel itself. */
function back(state: PanelState): PanelState {
  if (state.pane !== null) return { ...state, pane: null };
  if (state.opened !== null) return { ...state, opened: null };
  if (state.words !== "") return { ...state, words: "", asked: null };
  return state.isActive ? { ...state, isActive: false } : state;
}

/** Less was typed by mistake, or is still being typed. */
const SHORTEST = 3;

/** The search that ended without an opened card when a state was followed by another; null where none did. */
export function givenUp(before: PanelState, after: PanelState): { words: string; hits: number } | null {
  const { asked } = before;
  if (asked === null || after.asked !== null || asked.hasOpened || asked.words.length < SHORTEST) return null;
  return { words: asked.words, hits: asked.hits };
}
