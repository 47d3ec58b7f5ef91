import { keyNames } from "./hotkeys/match";
import { HOTKEYS, type HotkeyId } from "./hotkeys/registry";
import classes from "./kbd.module.css";

/** A key as it is printed on the keyboard: `mod+K` becomes Ctrl K. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keyNames(keys).map((name) => (
        <kbd key={name} className={classes.key}>
          {name}
        </kbd>
      ))}
    </span>
  );
}

/** The first key of a shortcut, for buttons and hints. */
export function HotkeyKbd({ hotkey }: { hotkey: HotkeyId }) {
  return <Kbd keys={HOTKEYS[hotkey].keys[0]} />;
}
