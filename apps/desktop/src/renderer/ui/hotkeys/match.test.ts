import { expect, test } from "vitest";
import { isPressed, isSingleCharacter } from "./match";
import { HOTKEYS } from "./registry";

const press = (key: string, held: readonly ("ctrl" | "shift" | "alt")[] = []) => ({
  key,
  ctrlKey: held.includes("ctrl"),
  shiftKey: held.includes("shift"),
  altKey: held.includes("alt"),
  metaKey: false,
});

test("a key is known by its letter whatever the case", () => {
  expect(isPressed("mod+K", press("k", ["ctrl"]))).toBe(true);
  expect(isPressed("mod+K", press("k"))).toBe(false);
  expect(isPressed("mod+K", press("k", ["ctrl", "shift"]))).toBe(false);
});

test("a question mark is one with or without Shift, for keyboards differ", () => {
  expect(isPressed("?", press("?", ["shift"]))).toBe(true);
  expect(isPressed("?", press("?"))).toBe(true);
});

test("a Polish letter, typed with Ctrl and Alt, is never a shortcut", () => {
  for (const { keys } of Object.values(HOTKEYS)) {
    for (const letter of "ąćęłńóśźż") {
      for (const one of keys) expect(isPressed(one, press(letter, ["ctrl", "alt"]))).toBe(false);
    }
  }
});

/** Bound at the same time: the panel of cards stands at the desk. */
const TOGETHER: Readonly<Record<string, string>> = { cards: "desk" };

test("no two shortcuts of one scope, or of one scope and everywhere, share a key", () => {
  const all = Object.values(HOTKEYS).flatMap(({ keys, scope }) =>
    keys.map((key: string) => ({ key, scope: TOGETHER[scope] ?? scope })),
  );
  for (const [at, one] of all.entries()) {
    const others = all
      .slice(at + 1)
      .filter(({ scope }) => scope === one.scope || [scope, one.scope].includes("global"));
    expect(others.map(({ key }) => key)).not.toContain(one.key);
  }
});

test("what is one character alone is told from the rest", () => {
  expect(["?", "/", "n"].every(isSingleCharacter)).toBe(true);
  expect(["F2", "mod+K", "Enter"].some(isSingleCharacter)).toBe(false);
});
