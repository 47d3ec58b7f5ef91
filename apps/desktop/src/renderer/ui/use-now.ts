import { useCallback, useSyncExternalStore } from "react";

const clocks = new Map<number, { now: number; listeners: Set<() => void>; timer: ReturnType<typeof setInterval> }>();

function subscribe(everyMs: number, listener: () => void): () => void {
  let clock = clocks.get(everyMs);
  if (clock === undefined) {
    const listeners = new Set<() => void>();
    const timer = setInterval(() => {
      const running = clocks.get(everyMs);
      if (running !== undefined) running.now = Date.now();
      for (const told of listeners) told();
    }, everyMs);
    clock = { now: Date.now(), listeners, timer };
    clocks.set(everyMs, clock);
  }
  const { listeners, timer } = clock;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    clocks.delete(everyMs);
  };
}

let standing = Date.now();
function read(everyMs: number): number {
  const clock = clocks.get(everyMs);
  if (clock !== undefined) return clock.now;
  // React asks before it subscribes and wants the same answer twice: the second is precise enough.
  const now = Date.now();
  if (now - standing > 1_000) standing = now;
  return standing;
}

/** The time now, told again every so often. All who ask for the same rhythm share one timer. */
export function useNow(everyMs = 30_000): Date {
  const now = useSyncExternalStore(
    useCallback((listener: () => void) => subscribe(everyMs, listener), [everyMs]),
    useCallback(() => read(everyMs), [everyMs]),
  );
  return new Date(now);
}
