import { useEffect, useEffectEvent } from "react";
import { watchedFetch } from "./connection";

const ASK_EVERY_MS = 3_000;

/**
 * Asks, while the server is away, whether it is back: the live stream waits up to twenty seconds between its tries.
 *
 * Units   about every three seconds, each pause a little other, so that not all screens ask in the same moment.
 */
export function useServerBack(isAway: boolean, onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (!isAway) return;
    const pause = () => ASK_EVERY_MS * (0.75 + Math.random() / 2);
    const ask = () => {
      timer = setTimeout(ask, pause());
      watchedFetch("/healthz", { cache: "no-store" }).then(
        (answer) => answer.ok && back(),
        () => false, // still away; `watchedFetch` has told it
      );
    };
    let timer = setTimeout(ask, pause());
    return () => clearTimeout(timer);
  }, [isAway]);
}
