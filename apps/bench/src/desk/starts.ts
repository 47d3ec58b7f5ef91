import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { PASSWORD } from "../data/city";
import type { createTimes } from "../day/times";
import { type Loaded, loadedBy } from "./first-load";
import { type DesktopApp, openDesktop } from "./open-desktop";
import { whatStands } from "./page/standing";
import { installWatch } from "./page/watch";
import { timeOf } from "./timing";

const MOST_MS = 30_000;

export type FirstLoad = { readonly door: Loaded; readonly desk: Loaded };
type Times = ReturnType<typeof createTimes>;
type Where = { readonly serverUrl: string; readonly display: string; readonly email: string };

/**
 * Starts the desktop on an empty folder, signs the person in, and gives it to whoever goes on with it.
 *
 * Errors  what goes wrong is told with what stood on the page then.
 */
export async function startSignedIn<Result>(
  { serverUrl, display, email }: Where,
  times: Times,
  then: (desktop: DesktopApp, load: FirstLoad) => Promise<Result>,
): Promise<Result> {
  const userData = await mkdtemp(join(tmpdir(), "kck-bench-desk-"));
  try {
    const desktop = await openDesktop({ serverUrl, userData, display });
    try {
      const { page } = desktop;
      record(times, "window to the door", await markOf(page, "door"));
      // What the first page asked for before anybody listened is asked for once more.
      desktop.asked.clear();
      await page.reload();
      await page.evaluate(installWatch); // where the page was quicker than the watch that comes with it
      await markOf(page, "door");
      const door = await loadedBy(desktop);
      await page.locator("input[type=email]").fill(email);
      await page.locator("input[type=password]").fill(PASSWORD);
      const signedIn = await timeOf(page, () => page.keyboard.press("Enter"), { see: "#desk-start" });
      times.record("sign-in to the desk", signedIn.paintedMs);
      await markOf(page, "cards");
      return await then(desktop, { door, desk: await loadedBy(desktop) });
    } catch (error) {
      const stands = await desktop.page.evaluate(whatStands).catch(() => "  nothing: the page is gone");
      throw new Error(`${error instanceof Error ? error.message : error}; on the page stood\n${stands}`, {
        cause: error,
      });
    } finally {
      await desktop.close();
    }
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens one more window of somebody who is signed in, and keeps how long after the menu's command its desk could be used. */
export async function openOneMore({ app }: DesktopApp, times: Times): Promise<void> {
  const opened = app.waitForEvent("window");
  const askedAt = await app.evaluate(({ Menu }) => {
    const at = performance.timeOrigin + performance.now();
    for (const { submenu } of Menu.getApplicationMenu()?.items ?? [])
      submenu?.items.find(({ accelerator }) => accelerator === "CmdOrCtrl+Shift+N")?.click();
    return at;
  });
  const page = await opened;
  await page.evaluate(installWatch); // where the page was quicker than the watch that comes with it
  const marks = [
    ["window to the desk", await markOf(page, "desk")],
    ["window to the cards", await markOf(page, "cards")],
  ] as const;
  const startedAt = await page.evaluate(() => performance.timeOrigin);
  for (const [name, at] of marks) record(times, name, startedAt + at - askedAt);
  await page.close();
}

/** A time that nobody was there to take is left out. */
function record(times: Times, name: string, ms: number): void {
  if (Number.isNaN(ms)) times.leaveOut(`${name}, there before the watch was`);
  else times.record(name, ms);
}

async function markOf(page: Page, name: "door" | "desk" | "cards"): Promise<number> {
  await page.waitForFunction((name) => window.kckBench?.marks[name] !== undefined, name, {
    timeout: MOST_MS,
    polling: 50,
  });
  const at = await page.evaluate((name) => window.kckBench?.marks[name], name);
  if (at === undefined) throw new Error(`the page never showed its ${name}`);
  return at;
}
