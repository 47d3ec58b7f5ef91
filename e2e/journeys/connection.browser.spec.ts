import { expect, test } from "../fixtures/centre";

const CODE = "OS-03";
const WAYS = ["**/trpc/**", "**/events**", "**/healthz"];

test("on the screen of categories the mark of a lost connection goes as soon as the server answers, and what was typed is saved", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  await page.getByRole("link", { name: "Kategorie", exact: true }).click();
  await page.getByLabel("Szukaj kategorii").fill(CODE);
  await page.getByRole("row", { name: new RegExp(CODE) }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  const mark = page.locator("header").getByText("Brak połączenia z serwerem");
  await form.getByLabel("Powód zmiany").fill("Uzgodnione");
  await expect(mark).toBeHidden();

  for (const way of WAYS) await page.context().route(way, (route) => route.abort("connectionrefused"));
  await save.click();
  await expect(form.getByRole("alert")).toBeVisible();
  await expect(mark).toBeVisible();
  await page.waitForTimeout(5_000);
  await expect(mark).toBeVisible();
  await page.context().unrouteAll();
  await expect(mark).toBeHidden({ timeout: 6_000 });

  await save.click();
  await expect(form).toBeHidden();
});
