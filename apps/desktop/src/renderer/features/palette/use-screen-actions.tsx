import { useState } from "react";
import { useTranslation } from "react-i18next";
import { registeredActions } from "../../ui/hotkeys/use-actions";
import { HotkeyKbd } from "../../ui/kbd";
import { fits, type PaletteGroup } from "./palette";

/** What can be done on the screen behind the palette. */
export function useScreenActions(words: string): PaletteGroup {
  const { t } = useTranslation();
  const [actions] = useState(registeredActions);
  const items = actions.map(({ id, label, icon, hotkey, run }) => ({
    id,
    label,
    icon,
    ...(hotkey === undefined ? {} : { aside: <HotkeyKbd hotkey={hotkey} /> }),
    run,
  }));
  return { title: t("palette.actions"), items: items.filter(({ label }) => fits(words, label)) };
}
