import { useCallback, useEffect, useRef, useState } from "react";
import type { Drafts } from "../../bridge";
import { useMe } from "../api/use-me";
import { openDrafts } from "./drafts";

const PAUSE_MS = 400;
let opened: Drafts | null = null;
const drafts = () => {
  opened ??= openDrafts();
  return opened;
};

/** One after the other: what was forgotten must not come back because its saving took longer. */
let last: Promise<unknown> = Promise.resolve();
function inOrder<Answer>(task: () => Promise<Answer>): Promise<Answer> {
  const next = last.then(task, task);
  last = next;
  return next;
}

export type Draft = {
  /** What was being typed when it was last kept; undefined until that is known, null where there is nothing. */
  readonly found: string | null | undefined;
  /** Keeps the words a moment after the last keystroke; an empty text is forgotten. */
  readonly keep: (text: string) => void;
  readonly forget: () => void;
  /** Whether the last words could be kept; said where they could not. */
  readonly isKept: boolean;
};

/**
 * Keeps what is being typed until the server has it.
 *
 * Shapes  one draft for each key and person: who signs in at the same machine later neither reads it nor sends it in
 *         their own name.
 */
export function useDraft(about: string): Draft {
  const { id: userId } = useMe();
  const key = `${userId}.${about}`;
  const [found, setFound] = useState<string | null | undefined>(undefined);
  const [isKept, setIsKept] = useState(true);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const write = useCallback(async () => {
    const next = waiting.current;
    if (next === null) return;
    clearTimeout(next.timer);
    waiting.current = null;
    const isSaved = await inOrder(async () => {
      if (next.text !== "") return (await drafts().save(key, next.text)).ok;
      await drafts().remove(key);
      return true;
    }).catch(() => false);
    setIsKept(isSaved);
  }, [key]);

  useEffect(() => {
    let isCurrent = true;
    setFound(undefined);
    inOrder(() => drafts().load(key)).then(
      (text) => isCurrent && setFound(text),
      () => isCurrent && setFound(null),
    );
    const leave = () => void write();
    globalThis.addEventListener("pagehide", leave);
    return () => {
      isCurrent = false;
      globalThis.removeEventListener("pagehide", leave);
      leave();
    };
  }, [key, write]);

  const keep = useCallback(
    (text: string) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { text, timer: setTimeout(() => void write(), PAUSE_MS) };
    },
    [write],
  );
  const forget = useCallback(() => {
    keep("");
    void write();
  }, [keep, write]);

  return { found, keep, forget, isKept };
}
