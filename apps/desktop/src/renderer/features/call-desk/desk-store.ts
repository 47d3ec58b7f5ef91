import type { DeskAction } from "./desk-actions";
import { CALM, type DeskState, deskReducer } from "./desk-state";

/** The desk of one person in this window. It outlives the screen, so that a look at another screen costs nothing typed. */
export type Desk = {
  readonly get: () => DeskState;
  readonly dispatch: (action: DeskAction) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createDesk(): Desk {
  let state = CALM;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = deskReducer(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
