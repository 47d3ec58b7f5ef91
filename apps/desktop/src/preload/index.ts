import { contextBridge, ipcRenderer } from "electron";
import type { Answer, Arguments, Bridge, Channel, MenuCommand } from "../bridge";
import { MENU_CHANNEL } from "../bridge";

function call<C extends Channel>(channel: C, ...args: Arguments<C>): Promise<Answer<C>> {
  return ipcRenderer.invoke(channel, ...args);
}

const bridge: Bridge = {
  drafts: {
    save: (key, text) => call("kck:drafts.save", key, text),
    load: (key) => call("kck:drafts.load", key),
    remove: (key) => call("kck:drafts.remove", key),
    list: () => call("kck:drafts.list"),
  },
  keychain: () => call("kck:keychain"),
  server: () => call("kck:server"),
  language: () => call("kck:language"),
  setLanguage: (language) => call("kck:set-language", language),
  print: () => call("kck:print"),
  zoom: (step) => call("kck:zoom", step),
  onMenu(listener) {
    // The event itself holds the sender, which would hand a raw channel to the page.
    const onMessage = (_event: unknown, command: MenuCommand) => listener(command);
    ipcRenderer.on(MENU_CHANNEL, onMessage);
    return () => {
      ipcRenderer.removeListener(MENU_CHANNEL, onMessage);
    };
  },
};

contextBridge.exposeInMainWorld("kck", bridge);
