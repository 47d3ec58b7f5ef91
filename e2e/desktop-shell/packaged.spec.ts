import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { FuseV1Options } from "@electron/fuses";
import { fusesFor, readFuses } from "../../apps/desktop/packaging/fuses";
import { asRoot, DESKTOP, electronProgram, environmentFor, launchDesktop } from "../fixtures/desktop";
import { expect, test } from "../fixtures/shell";

const RELEASE = join(DESKTOP, "release/linux-unpacked/kck");
const TWIN = join(DESKTOP, "release/twin/linux-unpacked/kck");

test.skip(
  !existsSync(RELEASE) || !existsSync(TWIN),
  "needs `npm run package` and `npm run package:twin -w @kck/desktop`",
);

test("the release has its fuses set, read back from the program", async () => {
  const wish = fusesFor("linux", false);
  const there = await readFuses(RELEASE);
  expect(there).toMatchObject({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableCookieEncryption]: true,
  });
  expect(wish).toMatchObject(there);
});

test("the twin differs from the release in one fuse", async () => {
  const [release, twin] = await Promise.all([readFuses(RELEASE), readFuses(TWIN)]);
  expect(twin).toEqual({ ...release, [FuseV1Options.EnableNodeCliInspectArguments]: true });
});

test("the packaged app starts and talks to its server", async ({ server, userData }) => {
  const desktop = await launchDesktop({ serverUrl: server.url, userData, program: TWIN });
  try {
    expect(await desktop.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
    expect(await desktop.page.evaluate(async () => (await fetch("/healthz")).status)).toBe(200);
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.openDevTools());
    await desktop.page.waitForTimeout(500);
    const isOpen = ({ BrowserWindow }: typeof Electron.CrossProcessExports) =>
      BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened();
    expect(await desktop.app.evaluate(isOpen)).toBe(false);
  } finally {
    await desktop.close();
  }
});

test("the release lets nobody look inside: not as Node, not with an inspector, not through Chromium's port", async ({
  server,
  userData,
}) => {
  const env = {
    ...environmentFor({ serverUrl: server.url, userData }),
    ELECTRON_RUN_AS_NODE: "1",
    NODE_OPTIONS: "--version",
  };
  const args = ["--inspect=0", "--remote-debugging-port=0", "-e", "console.log('as-node')"];
  const release = spawn(RELEASE, [...asRoot(), ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(release, "exit");
  let said = "";
  for (const stream of [release.stdout, release.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  try {
    // Only the app makes this folder: it has started as itself.
    await expect.poll(() => existsSync(join(userData, "drafts"))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(said).not.toMatch(/as-node|Debugger listening|DevTools listening/);
    expect(existsSync(join(userData, "DevToolsActivePort"))).toBe(false);
  } finally {
    release.kill("SIGKILL");
    await ended;
  }
});

test("the release is started and its window photographed", async ({ server, userData }, testInfo) => {
  const release = spawn(RELEASE, asRoot(), {
    env: environmentFor({ serverUrl: server.url, userData }),
    stdio: "ignore",
  });
  const ended = once(release, "exit");
  try {
    await expect.poll(() => existsSync(join(userData, "drafts"))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const picture = testInfo.outputPath("release.png");
    const photograph = join(import.meta.dirname, "../fixtures/photograph.cjs");
    const said = execFileSync(electronProgram(), [...asRoot(), photograph, picture], { timeout: 30_000 }).toString();
    await testInfo.attach("release", { path: picture, contentType: "image/png" });
    // An empty display has one colour; letters on a page have many.
    expect(Number(/colours (\d+)/.exec(said)?.[1])).toBeGreaterThan(10);
  } finally {
    release.kill("SIGKILL");
    await ended;
  }
});
