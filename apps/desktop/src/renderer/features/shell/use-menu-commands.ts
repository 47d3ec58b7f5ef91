import { useMantineColorScheme } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import type { MenuCommand } from "../../../bridge";
import { desktop } from "../../platform/bridge";
import { runHotkey } from "../../ui/hotkeys/use-hotkey";
import { chooseLanguage } from "./choose-language";

/** Does what the desktop's menu says. A search without a list on screen is a search everywhere. */
export function useMenuCommands(): void {
  const { toggleColorScheme } = useMantineColorScheme();
  const commands: Record<MenuCommand, () => unknown> = {
    "new-contact": () => runHotkey("deskStart"),
    search: () => runHotkey("listSearch") || runHotkey("palette"),
    palette: () => runHotkey("palette"),
    keys: () => runHotkey("help"),
    theme: toggleColorScheme,
    "language-pl": () => chooseLanguage("pl"),
    "language-en": () => chooseLanguage("en"),
  };
  const obey = useEffectEvent((command: MenuCommand) => void commands[command]());
  useEffect(() => desktop()?.onMenu((command) => obey(command)), []);
}
