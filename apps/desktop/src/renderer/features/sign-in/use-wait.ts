import { useState } from "react";
import { HttpRefusal } from "../../api/reason";
import { useNow } from "../../ui/use-now";

type Wait = { readonly until: number; readonly isLock: boolean };

/** How long the server wants nobody to try again, counted down on screen. */
export function useWait() {
  const [wait, setWait] = useState<Wait | null>(null);
  const now = useNow(1_000).getTime();
  const leftMs = wait === null ? 0 : Math.max(0, wait.until - now);
  return {
    leftMs,
    isLock: wait?.isLock ?? false,
    /** Takes note of an error that says how long to wait. */
    heed(error: unknown): void {
      if (!(error instanceof HttpRefusal) || error.retryAfterSeconds === null) return;
      setWait({ until: Date.now() + error.retryAfterSeconds * 1_000, isLock: error.reason === "locked" });
    },
  };
}
