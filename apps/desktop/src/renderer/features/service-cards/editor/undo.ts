/** What was, what is, and what was taken back. */
export type Undoable<State> = {
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
  /** The field that the last change was made in, and when: a word typed in one go is one step. */
  readonly last: { readonly field: string; readonly atMs: number } | null;
};

const STEPS = 200;
const ONE_GO_MS = 1_200;

export function undoable<State>(now: State): Undoable<State> {
  return { past: [], now, future: [], last: null };
}

/** Makes a change, as a step of its own or together with the one before it in the same field. */
export function changed<State>(was: Undoable<State>, now: State, field: string, atMs: number): Undoable<State> {
  const isSameGo = was.last !== null && was.last.field === field && atMs - was.last.atMs < ONE_GO_MS;
  const past = isSameGo ? was.past : [...was.past.slice(1 - STEPS), was.now];
  return { past, now, future: [], last: { field, atMs } };
}

/** Replaces what is without a step: what somebody else saved cannot be taken back here. */
export function rebased<State>(was: Undoable<State>, rebase: (state: State) => State): Undoable<State> {
  return { past: was.past.map(rebase), now: rebase(was.now), future: was.future.map(rebase), last: null };
}

export function undone<State>(was: Undoable<State>): Undoable<State> {
  const before = was.past.at(-1);
  if (before === undefined) return was;
  return { past: was.past.slice(0, -1), now: before, future: [was.now, ...was.future], last: null };
}

export function redone<State>(was: Undoable<State>): Undoable<State> {
  const [after, ...future] = was.future;
  if (after === undefined) return was;
  return { past: [...was.past, was.now], now: after, future, last: null };
}
