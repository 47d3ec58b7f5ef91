import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen, type WebContents } from "electron";
import { HOME } from "./origin";
import { place, readWindowState, SMALLEST, writeWindowState } from "./window-state";

export type WindowOptions = {
  stateFile: string;
  mayDebug: boolean;
  zoom: () => number;
  onOpen: (window: BrowserWindow) => void;
};

/** The windows of the app; all show the same page and none can do more than a web page can. */
export class Windows {
  readonly #open = new Set<BrowserWindow>();
  #last: BrowserWindow | null = null;

  constructor(private readonly options: WindowOptions) {}

  open(): BrowserWindow {
    const kept = readWindowState(this.options.stateFile);
    const displays = screen.getAllDisplays().map((display) => display.workArea);
    const isFirst = this.#open.size === 0;
    const { width, height, ...position } = place(kept, displays);
    const window = new BrowserWindow({
      width,
      height,
      ...(isFirst ? position : {}),
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? "#1a1b1e" : "#ffffff",
      webPreferences: {
        preload: join(__dirname, "../preload/index.js"),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        navigateOnDragDrop: false,
        webviewTag: false,
        spellcheck: false,
        devTools: this.options.mayDebug,
      },
    });
    this.#open.add(window);
    this.#last = window;
    window.on("focus", () => {
      this.#last = window;
    });
    window.on("close", () => this.#keepState(window));
    window.on("closed", () => {
      this.#open.delete(window);
      if (this.#last === window) this.#last = [...this.#open].at(-1) ?? null;
    });
    window.once("ready-to-show", () => {
      if (isFirst && kept?.isMaximised) window.maximize();
      window.show();
    });
    window.webContents.on("did-finish-load", () => window.webContents.setZoomFactor(this.options.zoom()));
    this.options.onOpen(window);
    void window.loadURL(HOME);
    return window;
  }

  has(contents: WebContents): boolean {
    return this.all.some((window) => window.webContents === contents);
  }

  get all(): BrowserWindow[] {
    return [...this.#open].filter((window) => !window.isDestroyed());
  }

  /** The window in which the person was last. */
  get current(): BrowserWindow | null {
    return this.#last !== null && !this.#last.isDestroyed() ? this.#last : null;
  }

  /** Brings the app to the front, for somebody who starts it a second time. */
  focus(): void {
    const window = this.current ?? this.open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  #keepState(window: BrowserWindow): void {
    writeWindowState(this.options.stateFile, {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
    });
  }
}
