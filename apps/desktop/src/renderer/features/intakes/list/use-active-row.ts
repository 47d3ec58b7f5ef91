import { useCallback, useEffect, useRef, useState } from "react";

type Stand = { readonly id: string | null; readonly index: number };

/**
 * The row that is meant among rows that come and go.
 *
 * Shapes  where the keyboard stood and the ids of the rows as they are now in; where it stands now out. A row keeps its
 *         place under its id; where it is gone, the one that moved up to its place is meant.
 */
export function standingAt(was: Stand, ids: readonly string[]): Stand {
  const found = was.id === null ? -1 : ids.indexOf(was.id);
  const index = found === -1 ? Math.max(0, Math.min(was.index, ids.length - 1)) : found;
  return { id: ids[index] ?? null, index };
}

const isTypingOrChoosing = (element: Element | null) =>
  element?.matches('input, textarea, [role="dialog"] *, [role="menu"] *') === true;
const isNowhere = (element: Element | null) => element === null || element === document.body;

/** Keeps the row that is meant, and brings the keyboard to it when the screen opens or its row was taken away. */
export function useActiveRow(ids: readonly string[], start: string | null) {
  const [was, setStand] = useState<Stand>({ id: start, index: 0 });
  const [focusToken, setToken] = useState(0);
  const isNew = useRef(true);
  const stand = ids.length === 0 ? was : standingAt(was, ids);
  if (stand.id !== was.id || stand.index !== was.index) setStand(stand);

  const focus = useCallback(() => setToken((token) => token + 1), []);
  useEffect(() => {
    if (stand.id === null) return;
    const { activeElement } = document;
    if (isNew.current ? !isTypingOrChoosing(activeElement) : isNowhere(activeElement)) focus();
    isNew.current = false;
  }, [stand.id, focus]);

  return {
    activeId: stand.id,
    setActive: useCallback((id: string) => setStand((old) => ({ ...old, id })), []),
    focus,
    focusToken,
  };
}
