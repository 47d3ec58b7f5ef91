import { app, Menu, type MenuItemConstructorOptions } from "electron";
import type { Language, MenuCommand, ZoomStep } from "../bridge";
import type { Texts } from "./texts";

export type MenuActions = {
  command(command: MenuCommand): void;
  zoom(step: ZoomStep): void;
  print(): void;
  newWindow(): void;
};

/** Builds the menu in the words of one language. */
export function buildMenu(texts: Texts, language: Language, actions: MenuActions): Menu {
  const { menu } = texts;

  /** The page hears these keys itself, in the browser too; the menu only shows them. */
  const screen = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => actions.command(command),
  });
  const zoom = (label: string, step: ZoomStep, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => actions.zoom(step),
  });
  const spoken = (label: string, its: Language, command: MenuCommand): MenuItemConstructorOptions => ({
    ...screen(label, command),
    type: "radio",
    checked: language === its,
  });

  return Menu.buildFromTemplate([
    {
      label: menu.file,
      submenu: [
        screen(menu.newContact, "new-contact", "F2"),
        { label: menu.newWindow, accelerator: "CmdOrCtrl+Shift+N", click: () => actions.newWindow() },
        { type: "separator" },
        { label: menu.print, accelerator: "CmdOrCtrl+P", click: () => actions.print() },
        { type: "separator" },
        { role: "close", label: menu.closeWindow },
        { role: "quit", label: menu.quit },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: "undo", label: menu.undo },
        { role: "redo", label: menu.redo },
        { type: "separator" },
        { role: "cut", label: menu.cut },
        { role: "copy", label: menu.copy },
        { role: "paste", label: menu.paste },
        { role: "pasteAndMatchStyle", label: menu.pastePlain },
        { role: "selectAll", label: menu.selectAll },
        { type: "separator" },
        screen(menu.search, "search", "/"),
        screen(menu.palette, "palette", "CmdOrCtrl+K"),
      ],
    },
    {
      label: menu.view,
      submenu: [
        zoom(menu.zoomIn, "in", "CmdOrCtrl+="),
        zoom(menu.zoomOut, "out", "CmdOrCtrl+-"),
        zoom(menu.zoomReset, "reset", "CmdOrCtrl+0"),
        { role: "togglefullscreen", label: menu.fullScreen },
        { type: "separator" },
        screen(menu.theme, "theme"),
        {
          label: menu.language,
          submenu: [spoken(menu.polish, "pl", "language-pl"), spoken(menu.english, "en", "language-en")],
        },
        { type: "separator" },
        { role: "reload", label: menu.reload },
        ...(app.isPackaged ? [] : [{ role: "toggleDevTools" as const, label: menu.devTools }]),
      ],
    },
    {
      label: menu.help,
      submenu: [
        screen(menu.keys, "keys", "?"),
        { label: menu.about.replace("{{version}}", app.getVersion()), enabled: false },
      ],
    },
  ]);
}

/** Menu of the right button: what can be done with the text under it. */
export function buildTextMenu({ menu }: Texts, isEditable: boolean): Menu {
  return Menu.buildFromTemplate([
    { role: "cut", label: menu.cut, visible: isEditable },
    { role: "copy", label: menu.copy },
    { role: "paste", label: menu.paste, visible: isEditable },
    { role: "selectAll", label: menu.selectAll, visible: isEditable },
  ]);
}
