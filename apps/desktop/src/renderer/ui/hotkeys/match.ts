type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

type Parsed = { readonly key: string; readonly isMod: boolean; readonly isShift: boolean; readonly isAlt: boolean };

function parse(keys: string): Parsed {
  const parts = keys.split("+");
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const last = parts.at(-1) ?? "";
  return { key: last === "Space" ? " " : last, isMod: has("mod"), isShift: has("shift"), isAlt: has("alt") };
}

/** A sign such as `?` or `/`: where it lies, and whether Shift is needed for it, differs between keyboards. */
const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d| /.test(key);

/** Whether a pressed key is the one that is written as `mod+K`, `F2`, `?` and so on. */
export function isPressed(keys: string, event: Pressed): boolean {
  const wanted = parse(keys);
  if (event.key.toLowerCase() !== wanted.key.toLowerCase()) return false;
  if ((event.ctrlKey || event.metaKey) !== wanted.isMod || event.altKey !== wanted.isAlt) return false;
  return isSign(wanted.key) || event.shiftKey === wanted.isShift;
}

/** One character alone: inside a field it is text, and a person who dictates or whose hands tremble can switch it off. */
export function isSingleCharacter(keys: string): boolean {
  const { key, isMod, isAlt } = parse(keys);
  return key.length === 1 && !isMod && !isAlt;
}

const NAMES: Readonly<Record<string, string>> = {
  mod: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

/** The parts of a key as they are printed on it. */
export function keyNames(keys: string): string[] {
  return keys.split("+").map((part) => NAMES[part] ?? part);
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(keys: readonly string[]): string {
  return keys.map((one) => one.replace("mod", "Control").replace("shift", "Shift").replace("alt", "Alt")).join(" ");
}
