import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";
import { ask, command } from "../fixtures/procedures";

type Listed = { rows: { id: string; number: string; version: number; priority: string }[] };

/** Remembers every row that is marked as changed, from now on, however soon the mark goes; tells their texts. */
async function watchMarks(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const marked: string[] = [];
    Object.assign(globalThis, { marked });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target instanceof Element && target.matches("[data-changed]")) marked.push(target.textContent);
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-changed"] });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "marked") as string[]);
}

test("of what a search finds only what changes then is marked, and where nothing is found nothing is said of an order", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  await page.getByRole("link", { name: "Zgłoszenia", exact: true }).click();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  const marked = await watchMarks(page);
  await page.keyboard.press("/");
  await page.keyboard.type("dziurę w jezdni", { delay: 30 });
  await expect(page.getByText("Najtrafniejsze na górze.")).toBeVisible();

  const search = { words: "dziurę w jezdni" };
  const found = await ask<Listed>(page, "intakes.list", { search, cursor: null, limit: 50 });
  const one = found.rows.find(({ priority }) => priority === "P2");
  if (one === undefined) throw new Error("nothing was found that could change");
  for (const { number } of found.rows.slice(0, 5)) await expect(page.getByText(number)).toBeVisible();
  const { id, version, number } = one;
  await command(page, "intakes.prioritise", { id, version, priority: "P3", note: "", phoneHandover: null });
  await expect(page.getByRole("row").filter({ hasText: number })).toHaveAttribute("data-changed", /.*/);
  expect(new Set((await marked()).map((text) => /KCK\/\d+\/\d+/.exec(text)?.[0]))).toEqual(new Set([number]));

  await page.keyboard.press("Control+a");
  await page.keyboard.type("hipopotam");
  await expect(page.getByText("Żadne zgłoszenie nie pasuje do filtrów.")).toBeVisible();
  await expect(page.getByText("Najtrafniejsze na górze.")).toBeHidden();
});

test("in the knowledge base and among units nothing is marked as changed when words are typed and taken back", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  const rows = page.getByRole("row");
  const typeAndClear = async (field: Locator, words: string) => {
    await expect(rows.nth(5)).toBeVisible();
    const all = await page.getByRole("grid").getAttribute("aria-rowcount");
    const marked = await watchMarks(page);
    await field.click();
    await page.keyboard.type(words, { delay: 30 });
    await expect(page.getByRole("grid")).not.toHaveAttribute("aria-rowcount", all ?? "");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", all ?? "");
    await expect(rows.nth(5)).toBeVisible();
    expect(await marked()).toEqual([]);
  };
  await page.goto("/cards");
  await typeAndClear(page.getByRole("searchbox", { name: "Czego dotyczy pytanie, symbol, jednostka" }), "dowód");
  await page.goto("/units");
  await typeAndClear(page.getByRole("textbox", { name: "Szukaj jednostki" }), "zieleni");
});
