import { expect, test } from "../fixtures/centre";

test("F1 in the very moment in which a call has ended keeps the keyboard in the search of the cards", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
  await page.keyboard.press("F2");
  await expect(page.locator("#desk-phone")).toBeFocused();
  await page.keyboard.press("F8");
  await expect(page.locator("#desk-result")).toBeVisible();
  // No hand is quicker than this: the key comes as soon as the desk between two calls is drawn.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const start = document.querySelector("#desk-start");
      if (start === null) return;
      observer.disconnect();
      start.dispatchEvent(new KeyboardEvent("keydown", { key: "F1", code: "F1", bubbles: true }));
    }).observe(document, { subtree: true, childList: true });
  });
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("#desk-start")).toBeVisible();
  const search = page.locator("#card-search");
  await expect(search).toBeFocused();
  await page.waitForTimeout(500); // what takes the keyboard back does it a moment later
  await page.keyboard.type("dowod");
  await expect(search).toHaveValue("dowod");
});
