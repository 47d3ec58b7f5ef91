import type { Page } from "@playwright/test";
import { MAIN_STATES } from "../screens/all";
import { expect, test } from "../screens/stage";

/** A window of 1280 × 800 at a zoom of 200 %. */
const ZOOMED = { width: 640, height: 400, scale: 2 };

/** By how many pixels the page is wider than the window; a table may scroll within itself. */
const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const parts = [document.documentElement, document.querySelector("main")].filter((part) => part !== null);
    return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });

for (const state of MAIN_STATES) {
  test(`${state.name} needs no scrolling to the side at a zoom of 200 %`, async ({ show }) => {
    const page = await show(state, ZOOMED);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
}
