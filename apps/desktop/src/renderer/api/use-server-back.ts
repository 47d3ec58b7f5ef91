import { useEffect, useEffectEvent } from "react";
import { watchedFetch } from "./connection";

const ASK_EVERY_MS = 3_000;

/** Asks, while the server is away and nobody is signed in for the live stream to tell, whether it is back. */
export function useServerBack(isAway: boolean, onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (!isAway) return;
    const timer = setInterval(() => {
      watchedFetch("/healthz", { cache: "no-store" }).then(
        (answer) => answer.ok && back(),
        () => false, // still away; `watchedFetch` has told it
      );
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isAway]);
}
