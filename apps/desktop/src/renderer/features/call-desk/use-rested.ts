import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { DeskState } from "./desk-state";
import { useDeskTools } from "./use-desk";

/** Each rest is an object of its own, so that what was answered in between is looked at again. */
export type Rested = { readonly text: string };

/**
 * A part of the desk as it was when it had last stood still for so long; `read` stays the same function until it reads otherwise.
 * Whoever asks the server by it is not drawn again for each letter.
 */
export function useRested(read: (state: DeskState) => string, pauseMs: number): Rested {
  const { desk } = useDeskTools();
  const [rested, setRested] = useState<Rested>(() => ({ text: read(desk.get()) }));
  const told = useRef(rested.text);
  const rest = useDebouncedCallback((text: string) => {
    told.current = text;
    setRested({ text });
  }, pauseMs);
  useEffect(() => {
    let seen = told.current;
    const look = () => {
      const text = read(desk.get());
      if (text === seen) return;
      seen = text;
      rest(text);
    };
    look(); // what was typed since it was drawn
    const end = desk.subscribe(look);
    return () => {
      rest.cancel();
      end();
    };
  }, [desk, read, rest]);
  return rested;
}
