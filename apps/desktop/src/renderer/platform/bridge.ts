import type { Bridge } from "../../bridge";

declare global {
  interface Window {
    /** There in the desktop only; in a browser the page does without. */
    readonly kck?: Bridge;
  }
}

/** The desktop's bridge, or undefined in a browser. */
export function desktop(): Bridge | undefined {
  return window.kck;
}
