// `npm start`: installs, builds, starts PostgreSQL and the server, and opens the desktop. Runs on any Node from 20 on,
// before anything is installed, and so uses nothing but Node itself.
import { findElectron, openDesktop, whyNoWindow } from "./desktop.mjs";
import { build, install } from "./prepare.mjs";
import { Failure, run, say } from "./say.mjs";
import { startServer, whenReady } from "./server.mjs";

const STOP_MS = 20_000;

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
/** @type {import("node:child_process").ChildProcess | undefined} */
let desktop;
let isStopping = false;

/** @param {import("node:child_process").ChildProcess | undefined} child */
function ended(child) {
  return child === undefined || child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once("exit", resolve));
}

async function stop() {
  if (isStopping) return;
  isStopping = true;
  say("\nStopping …");
  desktop?.kill("SIGTERM");
  await ended(desktop);
  server?.kill("SIGTERM");
  const tooLong = setTimeout(() => server?.kill("SIGKILL"), STOP_MS);
  await ended(server);
  clearTimeout(tooLong);
}

/**
 * @param {string} url
 * @returns {Promise<void>}
 */
async function showDesktop(url) {
  const inBrowser = `The same screens run in a browser at ${url}`;
  const why = whyNoWindow();
  if (why !== null) return say(`${why}. ${inBrowser}`);
  const electron = await findElectron();
  if (electron === null) return say(`Electron's runtime could not be fetched. ${inBrowser}`);
  desktop = openDesktop(electron, url);
  desktop.once("exit", (code) => {
    if (isStopping) return;
    const what = code === 0 ? "The window was closed" : "The desktop could not go on";
    say(`${what}; the server goes on until Ctrl+C. ${inBrowser}`);
  });
  say(`The desktop is open. ${inBrowser}`);
}

run(async () => {
  const isWindowWanted = !process.argv.includes("--no-window");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop());
  await install();
  if (isStopping) return 0;
  await build();
  if (isStopping) return 0;
  server = startServer();
  const url = await whenReady(server).catch((error) => {
    if (isStopping) return null;
    throw error;
  });
  if (url === null) return 0;
  say(`KCK runs at ${url}. Ctrl+C stops all of it.`);
  if (isWindowWanted && !isStopping) await showDesktop(url);
  await ended(server);
  desktop?.kill("SIGTERM");
  if (!isStopping) throw new Failure("The server ended by itself; its log above says why.");
  return 0;
});
