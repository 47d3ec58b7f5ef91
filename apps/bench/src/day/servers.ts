import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@kck/db";
import type { Filled } from "../data/open-filled";
import { type Running, run } from "../measure/program";

export type Servers = Pick<Running, "url" | "memoryMiB" | "cpuSeconds"> & {
  /** Kills one after the other so far apart, and starts it again at once, until it is told to end; answers how many it killed. */
  killEach(ms: number): { end(): Promise<number> };
  stop(): Promise<void>;
};

const HOST = "127.0.0.1";

/**
 * Starts several built servers over one database, behind HAProxy as docs/operations.md says, but without TLS.
 *
 * Errors  rejects where `haproxy` is not installed (Debian's package), and where a server does not start.
 */
export async function openServers({ folder, ownerUrl, serverUrl }: Filled, count: number): Promise<Servers> {
  const front = await freePort();
  const url = `http://${HOST}:${front}`;
  const shared = {
    DATABASE_URL: serverUrl,
    DATABASE_OWNER_URL: ownerUrl,
    KCK_DEMO: "off",
    KCK_LOG: "warn",
    KCK_SECRET: "a secret of the bench that is long enough",
    KCK_PUBLIC_URL: url,
    KCK_TRUST_PROXY: HOST,
    KCK_FILES: join(folder, "files"),
  };
  const ports: number[] = [];
  for (let at = 0; at < count; at += 1) ports.push(await freePort());
  const start = (port: number) =>
    run("apps/server/dist/main.js", { ...shared, PORT: String(port), KCK_DATA: join(folder, `data-${port}`) });
  const lives = new Map<number, Running>();
  for (const port of ports) lives.set(port, await start(port));

  const file = join(folder, "haproxy.cfg");
  await mkdir(folder, { recursive: true });
  await writeFile(file, configuration(front, ports));
  const proxy = spawn("haproxy", ["-db", "-f", file], { stdio: ["ignore", "ignore", "inherit"] });
  await Promise.race([
    once(proxy, "spawn"),
    once(proxy, "error").then(() => Promise.reject(new Error("haproxy is missing: apt-get install haproxy"))),
  ]);
  const stop = async () => {
    proxy.kill("SIGTERM");
    if (proxy.exitCode === null && proxy.signalCode === null) await once(proxy, "exit");
    await Promise.all([...lives.values()].map((one) => one.stop()));
  };
  if (!(await isReady(url))) {
    await stop();
    throw new Error("no server is ready behind haproxy");
  }

  /** What those that were killed had used. */
  let spentSeconds = 0;
  const sum = async (of: (one: Running) => Promise<number | null>) =>
    (await Promise.all([...lives.values()].map(of))).reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    url,
    memoryMiB: () => sum((one) => one.memoryMiB()),
    cpuSeconds: async () => spentSeconds + (await sum((one) => one.cpuSeconds())),
    killEach: (ms) => {
      const over = new AbortController();
      const killing = (async () => {
        for (let kills = 0; ; kills += 1) {
          await sleep(ms, undefined, { signal: over.signal }).catch(() => undefined);
          if (over.signal.aborted) return kills;
          const port = ports[kills % ports.length] ?? 0;
          const life = lives.get(port);
          spentSeconds += (await life?.cpuSeconds()) ?? 0;
          await life?.kill();
          lives.set(port, await start(port));
        }
      })();
      return {
        end: () => {
          over.abort();
          return killing;
        },
      };
    },
    stop,
  };
}

function configuration(front: number, ports: readonly number[]): string {
  return `global
  maxconn 8000
defaults
  mode http
  timeout connect 2s
  timeout client 1h
  timeout server 1h
  timeout queue 5s
  option redispatch
  option forwardfor
frontend city
  bind ${HOST}:${front}
  default_backend servers
backend servers
  balance leastconn
  option httpchk GET /readyz
  default-server check inter 500ms fall 1 rise 1 on-marked-down shutdown-sessions
${ports.map((port) => `  server s${port} ${HOST}:${port}`).join("\n")}
`;
}

async function isReady(url: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok === true) return true;
    await sleep(100);
  }
  return false;
}
