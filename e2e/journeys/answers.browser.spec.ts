import { expect, test } from "../fixtures/centre";
import { ask } from "../fixtures/procedures";

type Listed = { rows: { id: string }[] };

test("an answer of several words is corrected by keyboard, and history keeps what it was", async ({ browserOf }) => {
  const page = await browserOf("kierownik");
  const search = { statuses: ["forwarded"], kinds: ["intervention"] };
  const { rows } = await ask<Listed>(page, "intakes.list", { search, cursor: null, limit: 1 });
  await page.goto(`/intakes/${rows[0]?.id}`);
  await page.getByRole("button", { name: "Popraw odpowiedzi na pytania" }).press("Enter");
  const form = page.getByRole("dialog");
  await form.getByLabel("Od kiedy").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("od wczoraj rano");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await expect(page.getByText("od wczoraj rano", { exact: true })).toBeVisible();
  await expect(page.getByText(/Od kiedy: .* → od wczoraj rano/)).toBeVisible();
});
