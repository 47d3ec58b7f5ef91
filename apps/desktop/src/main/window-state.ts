import { renameSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { parseJson, textOf } from "./settings";

const Area = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
const WindowState = z.object({ bounds: Area, isMaximised: z.boolean() });
export type Area = z.infer<typeof Area>;
export type WindowState = z.infer<typeof WindowState>;

/** Pixels; below this the call desk's columns no longer fit. */
export const SMALLEST = { width: 960, height: 600 } as const;
const FIRST = { width: 1440, height: 900 } as const;

/** How much of a window must lie on a display for somebody to grasp it. */
const GRASP = { width: 200, height: 80 } as const;

export type Placement = { width: number; height: number; x?: number; y?: number };

/**
 * Says where a window opens.
 *
 * Shapes  in: the state kept from last time, the work areas of the displays that are there now; out: size and, where
 *         the kept place can still be seen and grasped, position; without one the system chooses.
 * Units   pixels of the display.
 */
export function place(kept: WindowState | null, displays: readonly Area[]): Placement {
  if (kept === null) return fit(FIRST, displays);
  const { x, y } = kept.bounds;
  const size = fit(kept.bounds, displays);
  const isVisible = displays.some((display) => {
    const overlap = shared({ x, y, ...size }, display);
    return overlap.width >= GRASP.width && overlap.height >= GRASP.height && y >= display.y;
  });
  return isVisible ? { ...size, x, y } : size;
}

function fit(size: { width: number; height: number }, displays: readonly Area[]): { width: number; height: number } {
  const room = (side: "width" | "height") => Math.max(0, ...displays.map((display) => display[side]));
  const within = (side: "width" | "height") => Math.max(SMALLEST[side], Math.min(size[side], room(side)));
  return { width: within("width"), height: within("height") };
}

function shared(a: Area, b: Area): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

/** The state kept last time, or null when there is none that can be read. */
export function readWindowState(file: string): WindowState | null {
  return WindowState.safeParse(parseJson(textOf(file))).data ?? null;
}

/** Keeps the state; at once, because the window is already closing. */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.tmp`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
}
