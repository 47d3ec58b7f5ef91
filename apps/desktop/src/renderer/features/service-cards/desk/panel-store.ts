import { type PanelAction, type PanelState, panelReducer, QUIET } from "./panel-state";

type Step = { readonly before: PanelState; readonly after: PanelState };
/** The panel of one person in this window. It outlives the screen: what was typed is there after a look elsewhere. */
export type Panel = {
  readonly get: () => PanelState;
  readonly dispatch: (action: PanelAction) => void;
  readonly subscribe: (listener: (step: Step) => void) => () => void;
};

function createPanel(): Panel {
  let state = QUIET;
  const listeners = new Set<(step: Step) => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const before = state;
      state = panelReducer(before, action);
      if (state === before) return;
      for (const listener of listeners) listener({ before, after: state });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const panels = new Map<string, Panel>();

export function panelOf(userId: string): Panel {
  const known = panels.get(userId) ?? createPanel();
  panels.set(userId, known);
  return known;
}
