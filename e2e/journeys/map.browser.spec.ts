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
  await press("F8");
  await page.getByRole("group", { name: "Wynik rozmowy" }).waitFor();
  await press("Enter");
  await expect(page.locator("#desk-start")).toBeFocused();
  await press("Control+k");
  await page.keyboard.type(told);
  await page.getByRole("option", { name: new RegExp(told) }).waitFor();
  await press("Enter");
  await expect(page.getByText(chosen.replace("Punkt: ", ""))).toBeVisible();
});

test("a point gives its district; within 120 m of a border the consultant is asked which, by keyboard", async ({
  centre,
  browserOf,
}) => {
  await centre.importDistricts();
  const page = await browserOf("konsultant3");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("F2", "F4", "F3");
  await page.keyboard.type("wielka dziura w jezdni");
  await press("Alt+1", "Alt+m");
  const district = page.getByRole("combobox", { name: "Dzielnica" });
  const doubt = page.getByText("Punkt leży przy granicy: sprawdź dzielnicę");
  await expect(page.getByRole("application", { name: "Miejsce sprawy na mapie" })).toBeFocused();
  await press("Enter");
  await expect(district).toHaveValue("I Stare Miasto");
  await expect(doubt).toBeHidden();

  // A point that the Old Town shares with Dębniki in the layer: nothing is assigned, both are offered.
  const place = page.getByRole("textbox", { name: /^Miejsce/ });
  await expect(place).toBeFocused();
  await page.keyboard.type("50.05412, 19.92839");
  await expect(doubt).toBeVisible();
  await expect(district).toHaveValue("");
  const candidates = page.getByRole("group", { name: "Dzielnice, które mogą być miejscem sprawy" });
  await expect(candidates.getByRole("button", { name: "I Stare Miasto" })).toBeVisible();
  const other = candidates.getByRole("button", { name: "VIII Dębniki" });
  await other.focus();
  await press("Enter");
  await expect(district).toHaveValue("VIII Dębniki");
  await expect(other).toHaveAttribute("aria-pressed", "true");
  await expect(doubt).toBeVisible();

  await press("F8");
  await page.getByRole("group", { name: "Wynik rozmowy" }).waitFor();
  await press("Enter");
  await page.getByText("Stanowisko gotowe").waitFor();
});
