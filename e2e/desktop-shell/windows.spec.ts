import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { asRoot, DESKTOP, electronProgram, environmentFor } from "../fixtures/desktop";
import { expect, test } from "../fixtures/shell";

const windowCount = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Shows dialogs to the test instead of a person: each waits until it is answered with one of its buttons. */
async function holdDialogs(app: ElectronApplication) {
  await app.evaluate(({ dialog }) => {
    const shown: Electron.MessageBoxOptions[] = [];
    const answers: ((button: number) => void)[] = [];
    Object.assign(globalThis, { shown, answers });
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, options: Electron.MessageBoxOptions) => {
        shown.push(options);
        return new Promise((resolve) => {
          answers.push((response) => resolve({ response, checkboxChecked: false }));
        });
      },
    });
  });
  return {
    shown: () => app.evaluate(() => Reflect.get(globalThis, "shown") as Electron.MessageBoxOptions[]),
    /** Presses a button of the dialog that was shown last. */
    press: (button: number) =>
      app.evaluate((_electron, pressed) => {
        (Reflect.get(globalThis, "answers") as ((button: number) => void)[]).at(-1)?.(pressed);
      }, button),
  };
}

test("a second start shows the window that is already there and ends", async ({ desktop, server, userData }) => {
  const { app } = desktop;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = spawn(electronProgram(), [...asRoot(), DESKTOP], {
    env: environmentFor({ serverUrl: server.url, userData }),
    stdio: "ignore",
  });
  const [exitCode] = await once(second, "exit");
  expect(exitCode).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
  expect(await windowCount(app)).toBe(1);
});

test("a window opens where it was left", async ({ start }) => {
  const first = await start();
  const wanted = { x: 40, y: 60, width: 1100, height: 640 };
  const left = await first.app.evaluate(async ({ BrowserWindow }, bounds) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds(bounds);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return window?.getBounds();
  }, wanted);
  expect(left).toMatchObject({ width: wanted.width, height: wanted.height });
  await first.close();
  const second = await start();
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(left);
});

test("a window left on a display that is gone opens where it can be seen", async ({ start, userData }) => {
  const far = { bounds: { x: 9_000, y: 9_000, width: 1_000, height: 700 }, isMaximised: false };
  await writeFile(join(userData, "window.json"), JSON.stringify(far));
  const { app } = await start();
  const seen = await app.evaluate(({ BrowserWindow, screen }) => {
    const bounds = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, y: -1, width: 0, height: 0 };
    const { workArea } = screen.getDisplayMatching(bounds);
    return bounds.x >= workArea.x && bounds.x < workArea.x + workArea.width && bounds.y < workArea.y + workArea.height;
  });
  expect(seen).toBe(true);
});

test("a page that died is said to have died, in Polish, and comes back", async ({ desktop, userData }) => {
  const { app } = desktop;
  const dialogs = await holdDialogs(app);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect
    .poll(async () => (await dialogs.shown()).map((options) => options.message))
    .toEqual(["Okno przestało działać."]);
  await dialogs.press(0);
  const isBack = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents !== undefined && !contents.isCrashed() && contents.executeJavaScript("location.protocol");
    });
  await expect.poll(isBack).toBe("kck:");
  expect(await readFile(join(userData, "logs/main.log"), "utf8")).toContain("render-process-gone");
});

test("a page that no longer answers can be loaded again or closed", async ({ desktop }) => {
  const { app } = desktop;
  const dialogs = await holdDialogs(app);
  const stall = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit("unresponsive"));
  const buttons = async () => (await dialogs.shown()).map((options) => options.buttons);
  const offered = ["Poczekaj", "Wczytaj ponownie", "Zamknij okno"];
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // The door can be seen before the page counts as loaded, and that would be taken for the second loading.
    if (contents?.isLoading()) await new Promise<void>((loaded) => contents.once("did-stop-loading", () => loaded()));
    const process = contents?.getOSProcessId();
    const isLoadedAgain = new Promise((loaded) => {
      contents?.once("did-finish-load", () => loaded(contents.getOSProcessId() !== process));
    });
    Object.assign(globalThis, { isLoadedAgain });
  });

  await stall();
  await expect.poll(buttons).toEqual([offered]);
  await dialogs.press(1);
  expect(await app.evaluate(() => Reflect.get(globalThis, "isLoadedAgain") as Promise<boolean>)).toBe(true);

  await stall();
  await expect.poll(buttons).toEqual([offered, offered]);
  // The last window takes the app with it, and so the answer to this press.
  await dialogs.press(2).catch(() => undefined);
  await expect.poll(() => desktop.isRunning()).toBe(false);
});

test("the menu speaks Polish, and English once that is chosen, also after the next start", async ({ start }) => {
  const labels = (app: ElectronApplication) =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
  const first = await start();
  expect(await labels(first.app)).toEqual(["Plik", "Edycja", "Widok", "Pomoc"]);
  expect(await first.page.evaluate(() => navigator.language)).toBe("pl");
  await first.page.evaluate(() => window.kck?.setLanguage("en"));
  expect(await labels(first.app)).toEqual(["File", "Edit", "View", "Help"]);
  await first.close();
  const second = await start();
  expect(await labels(second.app)).toEqual(["File", "Edit", "View", "Help"]);
  expect(await second.page.evaluate(() => window.kck?.language())).toBe("en");
});

test("a menu command reaches the page, and only until it stops listening", async ({ desktop }) => {
  const { app, page } = desktop;
  await page.evaluate(() => {
    const heard: string[] = [];
    const stop = window.kck?.onMenu((command) => heard.push(command));
    Object.assign(window, { heard, stop });
  });
  const click = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("new-contact")?.click());
  await click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, "heard"))).toEqual(["new-contact"]);
  await page.evaluate(() => (Reflect.get(window, "stop") as () => void)());
  await click();
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => Reflect.get(window, "heard"))).toEqual(["new-contact"]);
});

test("the size of everything is kept for the next start", async ({ start }) => {
  const first = await start();
  const factors = await first.page.evaluate(async () => [await window.kck?.zoom("in"), await window.kck?.zoom("in")]);
  expect(factors).toEqual([1.1, 1.25]);
  await first.close();
  const second = await start();
  const factor = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  await expect.poll(factor).toBeCloseTo(1.25);
});

test("an error of the app is logged without the words that were in it", async ({ desktop, userData }) => {
  await desktop.app.evaluate(() => {
    process.emit("unhandledRejection", new TypeError("Jan Kowalski, tel. 600 100 200"), Promise.resolve());
  });
  const log = await readFile(join(userData, "logs/main.log"), "utf8");
  expect(log).toContain("unhandled-rejection TypeError");
  expect(log).not.toContain("Kowalski");
});

test("an address that would send the sign-in over the network in the clear ends the start", async ({ userData }) => {
  const started = spawn(electronProgram(), [...asRoot(), DESKTOP], {
    env: environmentFor({ serverUrl: "http://kck.example.org", userData }),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(started, "exit");
  let said = "";
  started.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await expect.poll(() => said).toContain("KCK_SERVER musi zaczynać się od https");
  // The same sentence stands in a box that waits for a person.
  started.kill("SIGKILL");
  await ended;
});
