export type RowMove = "previous" | "next" | "first" | "last" | "page-up" | "page-down";
export type RowKeyActions = {
  readonly onMove: (move: RowMove, isExtending: boolean) => void;
  readonly onOpen: () => void;
  readonly onToggle?: (() => void) | undefined;
  readonly onSelectAll?: (() => void) | undefined;
  readonly onClear?: (() => void) | undefined;
};
type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const MOVES: Readonly<Record<string, RowMove>> = {
  ArrowUp: "previous",
  ArrowDown: "next",
  Home: "first",
  End: "last",
  PageUp: "page-up",
  PageDown: "page-down",
};

/**
 * The keyboard of every table: arrows, Home, End and Page move, Enter opens, Space selects, Shift extends,
 * Ctrl+A takes all loaded rows, Escape lets them go.
 *
 * Shapes  a key in; whether it was one of these out, so that the caller keeps the browser from scrolling.
 */
export function rowKeys(event: Key, actions: RowKeyActions): boolean {
  const isMod = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  const move = MOVES[event.key];
  if (move !== undefined && !isMod) {
    actions.onMove(move, event.shiftKey);
    return true;
  }
  if (event.key === "Enter" && !isMod) {
    actions.onOpen();
    return true;
  }
  const select =
    event.key === " " ? actions.onToggle : isMod && event.key.toLowerCase() === "a" ? actions.onSelectAll : undefined;
  const act = event.key === "Escape" ? actions.onClear : select;
  act?.();
  return act !== undefined;
}

/** Where a move leads among `count` rows; a page is what fits on screen. */
export function movedTo(from: number, move: RowMove, count: number, pageRows: number): number {
  const to: Record<RowMove, number> = {
    previous: from - 1,
    next: from + 1,
    first: 0,
    last: count - 1,
    "page-up": from - pageRows,
    "page-down": from + pageRows,
  };
  return Math.max(0, Math.min(count - 1, to[move]));
}
