import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ALL_STATES } from "../screens/all";
import { expect, test } from "../screens/stage";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
/** What the scheme can change; names, roles and order are the same in both. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What breaks the standard, each as one line: the rule, the element, the measured values. */
async function violationsOf(page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await rules(new AxeBuilder({ page })).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) =>
      [id, target.join(" "), ...[...any, ...all, ...none].map(({ message }) => message)].join(" | "),
    ),
  );
}
const whole = (axe: AxeBuilder) => axe.withTags(STANDARD);
const colours = (axe: AxeBuilder) => axe.withRules(COLOURS);

// A recording of each of two hundred screens would cost more than looking at them.
test.use({ trace: "off" });
test.describe.configure({ timeout: 120_000, mode: "parallel" });

for (const state of ALL_STATES) {
  test(`${state.name} meets WCAG 2.1 AA, light and dark`, async ({ show }) => {
    const page = await show(state);
    expect(await violationsOf(page, whole)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
    expect(await violationsOf(page, colours)).toEqual([]);
  });

  test(`${state.name} meets WCAG 2.1 AA in English`, async ({ show }) => {
    const page = await show(state, { language: "en" });
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(await violationsOf(page, whole)).toEqual([]);
  });
}
