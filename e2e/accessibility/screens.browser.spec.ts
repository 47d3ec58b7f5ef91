import type { Page } from "@playwright/test";
import type { RunOptions } from "axe-core";
import { STANDARD, violationsOf } from "../fixtures/axe";
import { ALL_STATES } from "../screens/all";
import { expect, speak, test } from "../screens/stage";

/** What the scheme can change; names, roles and order are the same in both, and the language changes none of these. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const COLOURS_ALONE: RunOptions = { runOnly: { type: "rule", values: COLOURS }, resultTypes: ["violations"] };
const WORDS: RunOptions = { ...STANDARD, rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) };
/** A window of 1280 × 800 at a zoom of 200 %. */
const ZOOMED = { width: 640, height: 400 };

/** By how many pixels the page is wider than the window; a table may scroll within itself. */
const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const parts = [document.documentElement, document.querySelector("main")].filter((part) => part !== null);
    return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });

// A recording of each of a hundred screens would cost more than looking at them.
test.use({ trace: "off" });
test.describe.configure({ mode: "parallel" });

// Opening a screen costs more than looking at it, so everything about one state is looked at in one visit.
for (const state of ALL_STATES) {
  const zoom = state.isMain === true ? ", and needs no scrolling to the side at a zoom of 200 %" : "";
  test(`${state.name} meets WCAG 2.1 AA, light and dark, Polish and English${zoom}`, async ({ show }) => {
    const page = await show(state);
    const html = page.locator("html");
    await test.step("light", async () => {
      expect(await violationsOf(page)).toEqual([]);
    });
    await test.step("dark", async () => {
      await page.emulateMedia({ colorScheme: "dark" });
      await expect(html).toHaveAttribute("data-mantine-color-scheme", "dark");
      expect(await violationsOf(page, COLOURS_ALONE)).toEqual([]);
    });
    await test.step("in English", async () => {
      await speak(page, "en");
      expect(await violationsOf(page, WORDS)).toEqual([]);
    });
    if (state.isMain !== true) return;
    await test.step("at a zoom of 200 %", async () => {
      await page.setViewportSize(ZOOMED);
      for (const language of ["en", "pl"] as const) {
        await speak(page, language);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      }
    });
  });
}
