import { type BrowserWindow, dialog } from "electron";
import type { Texts } from "./texts";

/** Reasons of the system's own that need no question. */
const ORDERLY: readonly string[] = ["clean-exit"];

export type CrashWords = () => Texts["crash"];

/** Asks the person what to do when a window's page has died or no longer answers; drafts are safe in both cases. */
export function askAfterCrashes(window: BrowserWindow, words: CrashWords, log: (what: string) => void): void {
  const { webContents } = window;
  let stopAsking = new AbortController();
  /** The page is being ended because the person wants it loaded again: there is nothing more to ask. */
  let isEndedToReload = false;

  webContents.on("render-process-gone", async (_event, details) => {
    if (ORDERLY.includes(details.reason) || window.isDestroyed()) return;
    log(`render-process-gone ${details.reason} ${details.exitCode}`);
    if (isEndedToReload) {
      isEndedToReload = false;
      webContents.reload();
      return;
    }
    const { gone, reload, close } = words();
    const answer = await dialog.showMessageBox(window, {
      type: "error",
      message: gone,
      detail: words().draftsKept,
      buttons: [reload, close],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (window.isDestroyed()) return;
    if (answer.response === 0) webContents.reload();
    else window.destroy();
  });

  window.on("unresponsive", async () => {
    log("unresponsive");
    stopAsking = new AbortController();
    const { unresponsive, wait, reload, close } = words();
    const answer = await dialog.showMessageBox(window, {
      type: "warning",
      message: unresponsive,
      detail: words().draftsKept,
      buttons: [wait, reload, close],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: stopAsking.signal,
    });
    if (window.isDestroyed() || stopAsking.signal.aborted || answer.response === 0) return;
    if (answer.response !== 1) window.destroy();
    else if (webContents.isCrashed()) webContents.reload();
    else {
      // A page that is still ending would take the load with it: it begins once the page is gone.
      isEndedToReload = true;
      webContents.forcefullyCrashRenderer();
    }
  });
  window.on("responsive", () => stopAsking.abort());
}
