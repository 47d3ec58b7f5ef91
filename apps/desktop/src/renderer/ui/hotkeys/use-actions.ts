import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { HotkeyId } from "./registry";
import { useHotkeys } from "./use-hotkey";

/** Something that can be done on the screen that is open: from the palette, and by its key where it has one. */
export type ScreenAction = {
  readonly id: string;
  readonly label: string;
  readonly hotkey?: HotkeyId;
  readonly icon?: ReactNode;
  readonly run: () => void;
};

const screens: { current: readonly ScreenAction[] }[] = [];

/** Registers what a screen can do now: binds the keys and lists the actions in the palette. Leave out what cannot be done. */
export function useActions(actions: readonly ScreenAction[]): void {
  const current = useRef(actions);
  useLayoutEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    screens.push(current);
    return () => {
      screens.splice(screens.indexOf(current), 1);
    };
  }, []);
  useHotkeys(actions.flatMap(({ hotkey, run }) => (hotkey === undefined ? [] : [{ hotkey, run }])));
}

/** The actions of what is on screen, innermost first. Asked when the palette opens. */
export function registeredActions(): ScreenAction[] {
  return screens.toReversed().flatMap(({ current }) => [...current]);
}
