import { expect, test } from "../fixtures/centre";

test("the point of a matter is chosen on the map, by keyboard, and kept with the intake", async ({ browserOf }) => {
  const page = await browserOf("konsultant3");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("F2", "F4", "F3");
  await page.keyboard.type("wielka dziura w jezdni");
  await press("Alt+1", "Alt+m");
  const map = page.getByRole("application", { name: "Miejsce sprawy na mapie" });
  await expect(map).toBeFocused();
  await expect(page.getByText("Mapa próbna")).toBeVisible();
  await expect(map.locator("img.leaflet-tile-loaded").first()).toBeVisible();
  const before = await page.getByText(/^Punkt: /).textContent();
  await press("ArrowRight");
  await expect(page.getByText(/^Punkt: /)).not.toHaveText(before ?? "");
  const chosen = (await page.getByText(/^Punkt: /).textContent()) ?? "";
  await press("Enter");
  await expect(map).toBeHidden();
  await expect(page.getByRole("region", { name: "Miejsce" }).getByText(chosen)).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Miejsce/ })).toBeFocused();

  await page.keyboard.type("Wielicka 77");
  await press("Control+Enter");
  const number = page.getByRole("region", { name: "Numer zgłoszenia" }).getByText(/^KCK\/\d{4}\/\d{6}$/);
  const told = (await number.textContent()) ?? "";
  await press("Control+k");
  await page.keyboard.type(told);
  await page.getByRole("option", { name: new RegExp(told) }).waitFor();
  await press("Enter");
  await expect(page.getByText(chosen.replace("Punkt: ", ""))).toBeVisible();
});
