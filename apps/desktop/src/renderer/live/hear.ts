import type { LiveEvent } from "@kck/contracts";
import { useEffect, useEffectEvent } from "react";

type Hearer = {
  readonly onEvent: (event: LiveEvent) => void;
  /** What was missed cannot be told. */
  readonly onReload: () => void;
};

const hearers = new Set<Hearer>();

/** Passes what the live stream says on to whoever keeps more than the answers of queries. */
export const toHearers: Hearer = {
  onEvent: (event) => {
    for (const one of hearers) one.onEvent(event);
  },
  onReload: () => {
    for (const one of hearers) one.onReload();
  },
};

/** Hears every event for as long as the component is on screen. */
export function useHear(hearer: Hearer): void {
  const onEvent = useEffectEvent(hearer.onEvent);
  const onReload = useEffectEvent(hearer.onReload);
  useEffect(() => {
    const own = { onEvent: (event: LiveEvent) => onEvent(event), onReload: () => onReload() };
    hearers.add(own);
    return () => void hearers.delete(own);
  }, []);
}
