import type { ZoomStep } from "../bridge";

/** Factors at which the screens are tested. */
const FACTORS: readonly number[] = [1, 1.1, 1.25, 1.5, 1.75, 2];

/** The factor that a step leads to; at either end it stays. */
export function nextZoom(now: number, step: ZoomStep): number {
  if (step === "reset") return 1;
  const next = step === "in" ? FACTORS.find((factor) => factor > now) : FACTORS.findLast((factor) => factor < now);
  return next ?? now;
}
