import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";

/** Lets the server know nothing of a list, as before the city was filled in. */
async function empty(page: Page, procedure: string): Promise<void> {
  await page.route(new RegExp(`/trpc/[^?]*${procedure.replace(".", "\\.")}`), async (route) => {
    const response = await route.fetch();
    const json = await response.json();
    const names = new URL(route.request().url()).pathname.replace("/trpc/", "").split(",");
    [json].flat()[names.indexOf(procedure)].result.data = [];
    await route.fulfill({ response, json });
  });
}

test("where there is no unit and no category yet, the screens say how to add the first", async ({ browserOf }) => {
  const page = await browserOf("kierownik");
  const lists = [
    ["units.versions", "Jednostki", "Nie ma jeszcze żadnej jednostki.", "Nowa jednostka"],
    ["categories.list", "Kategorie", "Nie ma jeszcze żadnej kategorii.", "Nowa kategoria"],
  ] as const;
  for (const [procedure, link, text, add] of lists) {
    await empty(page, procedure);
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByText(`Dodaj pierwszą przyciskiem „${add}”.`)).toBeVisible();
    await expect(page.getByRole("button", { name: add })).toBeVisible();
  }
});
