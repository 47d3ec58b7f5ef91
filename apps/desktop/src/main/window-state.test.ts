import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { place, readWindowState, writeWindowState } from "./window-state";

const folder = mkdtempSync(join(tmpdir(), "kck-window-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FULL_HD = { x: 0, y: 0, width: 1920, height: 1040 };
const LEFT_OF_IT = { x: -1280, y: 0, width: 1280, height: 1024 };
const kept = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  isMaximised: false,
});

test("a window opens where it was left, on whichever display that was", () => {
  expect(place(kept(100, 50), [FULL_HD])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  expect(place(kept(-1200, 50), [FULL_HD, LEFT_OF_IT])).toMatchObject({ x: -1200, y: 50 });
});

test("a window left on a display that is gone keeps its size and lets the system choose the place", () => {
  expect(place(kept(-1200, 50), [FULL_HD])).toEqual({ width: 1200, height: 800 });
  expect(place(kept(1900, 50), [FULL_HD])).toEqual({ width: 1200, height: 800 });
  expect(place(kept(100, -500), [FULL_HD])).toEqual({ width: 1200, height: 800 });
});

test("a window is never larger than the largest display that is there", () => {
  expect(place(kept(0, 0, 3800, 2100), [FULL_HD])).toMatchObject({ width: 1920, height: 1040 });
});

test("a place that is kept can always be seen and grasped", () => {
  const int = fc.integer({ min: -5_000, max: 5_000 });
  const size = fc.integer({ min: 1, max: 5_000 });
  fc.assert(
    fc.property(int, int, size, size, (x, y, width, height) => {
      const placed = place(kept(x, y, width, height), [FULL_HD, LEFT_OF_IT]);
      if (placed.x === undefined || placed.y === undefined) return;
      expect(placed.y).toBeGreaterThanOrEqual(0);
      expect(placed.x).toBeLessThan(FULL_HD.width);
      expect(placed.x + placed.width).toBeGreaterThan(LEFT_OF_IT.x);
    }),
  );
});

test("the state comes back as it was kept, and damage counts as nothing kept", () => {
  const file = join(folder, "window.json");
  expect(readWindowState(file)).toBeNull();
  writeWindowState(file, kept(1, 2));
  expect(readWindowState(file)).toEqual(kept(1, 2));
  for (const damaged of [
    "",
    "{",
    "[]",
    '{"bounds":{"x":"1"}}',
    '{"bounds":{"x":0,"y":0,"width":-5,"height":1},"isMaximised":true}',
  ]) {
    writeFileSync(file, damaged);
    expect(readWindowState(file)).toBeNull();
  }
});
