/** What the desktop's main process does for a screen, one named function for each need. */
export interface Bridge {
  readonly drafts: Drafts;
  /** Whether the sign-in outlives the app: `memory` where the system has no keychain to keep it in. */
  keychain(): Promise<Keychain>;
  /** The server this desktop talks to, for people to read; requests go to the page's own origin. */
  server(): Promise<Server>;
  language(): Promise<Language>;
  /** Makes the menu and the dialogs speak the language that was chosen on a screen. */
  setLanguage(language: Language): Promise<void>;
  print(): Promise<void>;
  /** Changes the size of everything and answers the new factor, 1 to 2. */
  zoom(step: ZoomStep): Promise<number>;
  /** Calls the listener for each menu command until the returned function is called. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
}

/** Texts that are being typed, kept encrypted until they are saved; the same in the desktop and in a browser. */
export interface Drafts {
  save(key: string, text: string): Promise<DraftSaved>;
  /** The text last saved under the key, or null when there is none that can be read. */
  load(key: string): Promise<string | null>;
  remove(key: string): Promise<void>;
  /** The drafts that can be read, newest first. */
  list(): Promise<DraftEntry[]>;
}

export type DraftSaved = { ok: true } | { ok: false; refusal: "text-too-long" | "too-many-drafts" };
export type DraftEntry = { key: string; savedAt: string };

/** Bounds of the drafts, so that a screen gone wrong cannot fill a disk. */
export const DRAFT_LIMITS = { keyLength: 200, textLength: 200_000, count: 200 } as const;

export type Keychain = "system" | "memory";
export type Server = { address: string };

export const LANGUAGES = ["pl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const ZOOM_STEPS = ["in", "out", "reset"] as const;
export type ZoomStep = (typeof ZOOM_STEPS)[number];

export const MENU_COMMANDS = [
  "new-contact",
  "search",
  "palette",
  "keys",
  "theme",
  "language-pl",
  "language-en",
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** The bridge as messages: on which channel a screen sends what main answers. */
export type Calls = {
  "kck:drafts.save": Drafts["save"];
  "kck:drafts.load": Drafts["load"];
  "kck:drafts.remove": Drafts["remove"];
  "kck:drafts.list": Drafts["list"];
  "kck:keychain": Bridge["keychain"];
  "kck:server": Bridge["server"];
  "kck:language": Bridge["language"];
  "kck:set-language": Bridge["setLanguage"];
  "kck:print": Bridge["print"];
  "kck:zoom": Bridge["zoom"];
};
export type Arguments<C extends Channel> = Parameters<Calls[C]>;
export type Answer<C extends Channel> = Awaited<ReturnType<Calls[C]>>;
export type Channel = keyof Calls;

/** The one channel on which main speaks first. */
export const MENU_CHANNEL = "kck:menu";
