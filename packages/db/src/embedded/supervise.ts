import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster, EmbeddedStep, Postmaster } from "./cluster";
import { asFailure, EmbeddedFailure } from "./failure";
import { launch, stopPostmaster } from "./postmaster";
import { livesOn } from "./process";
import { findRunning } from "./recognise";

const LOOK_EVERY = 250;
const TRIES = 8;

/**
 * Watches a running PostgreSQL: starts it again on the same port when it dies, until it is told to stop.
 *
 * Shapes  out: `stop`, which may be called twice and waits until PostgreSQL is gone.
 * Units   it looks four times a second; the pause before each new try grows by half a second.
 * Errors  a restart that fails is told as a step; after eight in a row it gives up, and says so.
 */
export function supervise(cluster: Cluster, first: Postmaster, onStep: (step: EmbeddedStep) => void) {
  let current = first;
  let repairing: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;
  const leaving = new AbortController();
  const watch = { onStep, signal: leaving.signal };

  const timer = setInterval(() => {
    if (repairing !== undefined || livesOn(current.pid, current.life)) return;
    repairing = repair().finally(() => {
      repairing = undefined;
    });
  }, LOOK_EVERY).unref();

  async function repair(): Promise<void> {
    const begin = performance.now();
    onStep({ kind: "died", pid: current.pid });
    for (let tries = 1; !leaving.signal.aborted; tries += 1) {
      try {
        const found = await findRunning(cluster, leaving.signal);
        current = found ?? (await launch(cluster, { port: current.port, fixed: true }, watch));
        const ms = performance.now() - begin;
        onStep({ kind: "ready", port: current.port, pid: current.pid, adopted: found !== undefined, ms });
        return;
      } catch (error) {
        if (leaving.signal.aborted) return;
        const failure = asRestartFailure(error, cluster.folder);
        onStep({ kind: "restart-failed", tries, failure });
        if (tries === TRIES) {
          clearInterval(timer);
          onStep({ kind: "gave-up", failure });
          return;
        }
        await sleep(tries * 500, undefined, { signal: leaving.signal }).catch(() => undefined);
      }
    }
  }

  async function stop(): Promise<void> {
    const begin = performance.now();
    onStep({ kind: "stopping" });
    clearInterval(timer);
    leaving.abort();
    await repairing;
    await stopPostmaster(cluster, current);
    onStep({ kind: "stopped", ms: performance.now() - begin });
  }

  return {
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function asRestartFailure(error: unknown, folder: string): EmbeddedFailure {
  const failure = asFailure(error, folder);
  if (failure instanceof EmbeddedFailure) return failure;
  return new EmbeddedFailure("did-not-start", `PostgreSQL could not be started again in ${folder}.`, { cause: error });
}
