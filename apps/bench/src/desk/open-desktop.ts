import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { ROOT } from "../root";
import { installWatch } from "./page/watch";

export const DESKTOP = join(ROOT, "apps/desktop");
/** How long an orderly end may take before the program is killed. */
const ENDING_MS = 10_000;

export type DesktopApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The paths of everything that its pages were seen to ask for. */
  readonly asked: Set<string>;
  close(): Promise<void>;
};
type Wish = { readonly serverUrl: string; readonly userData: string; readonly display: string };

/** Starts the built desktop as it is shipped, and waits for its first window. */
export async function openDesktop({ serverUrl, userData, display }: Wish): Promise<DesktopApp> {
  // Chromium's sandbox cannot start under root, as in a container.
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: await electronProgram(),
    args: [...(isRoot ? ["--no-sandbox"] : []), DESKTOP],
    chromiumSandbox: !isRoot,
    env: { ...kept(), DISPLAY: display, KCK_SERVER: serverUrl, KCK_DESKTOP_DATA: userData },
  });
  const running = app.process();
  const close = async () => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, "exit");
    const timer = setTimeout(() => running.kill("SIGKILL"), ENDING_MS);
    await app.close().catch(() => running.kill("SIGKILL"));
    await ended;
    clearTimeout(timer);
  };
  const asked = new Set<string>();
  app.context().on("request", (request) => asked.add(new URL(request.url()).pathname));
  try {
    await app.context().addInitScript(installWatch);
    const page = await app.firstWindow();
    // The first page may have begun before it could be given the watch.
    await page.evaluate(installWatch);
    return { app, page, asked, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The program of Electron: the runtime that the environment names, or the one that npm installed. */
async function electronProgram(): Promise<string> {
  const installed = join(ROOT, "node_modules/electron");
  const name = await readFile(join(installed, "path.txt"), "utf8").catch(() =>
    process.platform === "win32" ? "electron.exe" : "electron",
  );
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(installed, "dist"), name);
  if (existsSync(program)) return program;
  throw new Error("there is no Electron runtime: set ELECTRON_OVERRIDE_DIST_PATH to the folder of one");
}

/** Nothing of the caller's settings leaks in. */
function kept(): Record<string, string> {
  const names = ["XAUTHORITY", "HOME", "PATH", "LANG", "TMPDIR", "XDG_RUNTIME_DIR"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
