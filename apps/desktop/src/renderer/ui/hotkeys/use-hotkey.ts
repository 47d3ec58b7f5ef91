import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { z } from "zod";
import { readStored, writeStored } from "../stored";
import { isPressed, isSingleCharacter } from "./match";
import { HOTKEYS, type HotkeyId } from "./registry";

type Handler = { readonly id: HotkeyId; readonly run: () => void };

/** The last to bind a key has it: a dialog or a screen goes before the frame around it. */
const handlers: Handler[] = [];

const SINGLE_KEYS = "singleKeys";

/** Whether shortcuts of one character are on (WCAG 2.1, 2.1.4 wants a switch for them). */
export function hasSingleKeys(): boolean {
  return readStored(SINGLE_KEYS, z.boolean()) ?? true;
}

export function setSingleKeys(isOn: boolean): void {
  writeStored(SINGLE_KEYS, isOn);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}

function isBlocked(keys: string, target: EventTarget | null): boolean {
  return isSingleCharacter(keys) && (isTyping(target) || !hasSingleKeys());
}

/** Whether a dialog has the keyboard for itself now. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const isInDialog = isDialogOpen();
  const pressed = handlers.findLast(({ id }) => {
    const { keys, scope } = HOTKEYS[id];
    if (isInDialog && scope !== "global") return false;
    return keys.some((one: string) => isPressed(one, event) && !isBlocked(one, event.target));
  });
  if (pressed === undefined) return;
  event.preventDefault();
  pressed.run();
}

/** Does what a key would do now, for menus. Answers whether anybody on screen had bound it. */
export function runHotkey(hotkey: HotkeyId): boolean {
  const bound = handlers.findLast(({ id }) => id === hotkey);
  bound?.run();
  return bound !== undefined;
}

type Bound = { readonly hotkey: HotkeyId; readonly run: () => void };

/** Binds keys of the registry for as long as the component is on screen. Behind an open dialog only global keys work. */
export function useHotkeys(bound: readonly Bound[]): void {
  const latest = useRef(bound);
  useLayoutEffect(() => {
    latest.current = bound;
  });
  const ids = useStable(bound.map(({ hotkey }) => hotkey));
  useEffect(() => {
    const added = ids.map((id) => ({ id, run: () => latest.current.find(({ hotkey }) => hotkey === id)?.run() }));
    if (handlers.length === 0) document.addEventListener("keydown", onKeyDown);
    handlers.push(...added);
    return () => {
      for (const handler of added) handlers.splice(handlers.indexOf(handler), 1);
      if (handlers.length === 0) document.removeEventListener("keydown", onKeyDown);
    };
  }, [ids]);
}

/** Binds one key; see `useHotkeys`. */
export function useHotkey(hotkey: HotkeyId, run: () => void, isEnabled = true): void {
  useHotkeys(isEnabled ? [{ hotkey, run }] : NONE);
}

const NONE: readonly Bound[] = [];

/** The same list as before for as long as it holds the same ids. */
function useStable(ids: readonly HotkeyId[]): readonly HotkeyId[] {
  const [kept, keep] = useState(ids);
  if (kept.join(" ") === ids.join(" ")) return kept;
  keep(ids);
  return ids;
}
