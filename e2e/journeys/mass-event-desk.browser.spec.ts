import type { Page } from "@playwright/test";
import { violationsOf } from "../fixtures/axe";
import { expect, test } from "../fixtures/centre";
import { beginEvent, endEvent, lastingEvents, type MassEvent } from "../fixtures/mass-event";

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

const known = (page: Page) => page.getByRole("region", { name: "Co wiemy" });
const receipt = (page: Page) => page.getByRole("region", { name: "Zdarzenie masowe" }).filter({ hasText: "Policzono" });

/** No other journey speaks of heating, so that nothing of theirs joins. */
const HEATING = {
  code: "WK-05",
  districtNumbers: [16],
  message: "Awaria magistrali przy Kocmyrzowskiej. Ciepło wróci wieczorem.",
  expectedEndAt: null,
};

/** A call of somebody in Bieńczyce who has no heating. */
async function callAboutHeating(page: Page, phone: string) {
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
  await press(page, "F2");
  await page.keyboard.type(phone);
  await press(page, "F3");
  await page.keyboard.type("zimne kaloryfery od rana");
  await press(page, "F7");
  await page.keyboard.type(HEATING.code);
  await expect(page.getByRole("option", { name: new RegExp(HEATING.code) })).toBeVisible();
  await press(page, "Enter");
  const line = known(page).getByRole("button", { name: /Brak ogrzewania.*Bieńczyce/ });
  await expect(line).toContainText("Sprawdź dzielnicę");
  await page.getByRole("combobox", { name: "Dzielnica" }).fill("Bieńczyce");
  await page.getByRole("option", { name: /Bieńczyce/ }).click();
  await expect(known(page).getByText(HEATING.message)).toBeVisible();
}

async function endCall(page: Page) {
  await press(page, "F8");
  await expect(page.getByRole("radio", { name: /Udzielono informacji/ })).toBeChecked();
  await press(page, "Enter");
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
}

async function cut(page: Page) {
  for (const path of ["**/trpc/**", "**/events**", "**/healthz"]) {
    await page.context().route(path, (route) => route.abort("connectionrefused"));
  }
}

test("in the area of a mass event one key settles the caller without an intake, once, also over a cut line", async ({
  browserOf,
}) => {
  const supervisor = await browserOf("kierownik");
  const page = await browserOf("konsultant2");
  let event: MassEvent | null = null;
  try {
    event = await beginEvent(supervisor, HEATING);
    const lasting = event;
    const counted = async () => (await lastingEvents(supervisor)).find(({ id }) => id === lasting.id);

    await callAboutHeating(page, "600 000 161");
    await expect(known(page).locator("section").first()).toHaveAttribute("aria-label", "Zdarzenie masowe");
    expect(await violationsOf(page)).toEqual([]);
    // Nothing is set up here that would reach a caller, so nothing is promised to them.
    await expect(known(page).getByText("Nie ma jak powiadomić o końcu")).toBeVisible();
    await press(page, "Alt+z");
    await expect(receipt(page)).toContainText("Bez powiadomienia");
    await expect(page.getByRole("region", { name: "Zapisane w tej rozmowie" })).toContainText("Brak ogrzewania");
    expect(await counted()).toMatchObject({ callers: 1, wantNews: 0 });
    expect(await violationsOf(page)).toEqual([]);

    // Counted by mistake: while the call lasts it is taken back, and what was typed goes on.
    await receipt(page).getByRole("button", { name: "Cofnij policzenie" }).press("Enter");
    await expect(page.getByRole("textbox", { name: "Co mówi mieszkaniec" })).toHaveValue("zimne kaloryfery od rana");
    expect(await counted()).toMatchObject({ callers: 0, wantNews: 0 });
    await press(page, "Alt+z");
    await expect(receipt(page)).toContainText("Bez powiadomienia");
    expect(await counted()).toMatchObject({ callers: 1 });
    await endCall(page);
    const between = page.getByRole("region", { name: "Trwające zdarzenia masowe" });
    await expect(between.getByRole("listitem").filter({ hasText: "Brak ogrzewania" })).toContainText("Bieńczyce");
    expect(await violationsOf(page)).toEqual([]);

    await callAboutHeating(page, "600 000 162");
    await cut(page);
    await press(page, "Alt+z");
    await expect(page.getByRole("alert").filter({ hasText: "Treść jest zachowana i czeka" })).toBeVisible();
    expect(await counted()).toMatchObject({ callers: 1 });
    await page.context().unrouteAll();
    await expect(page.getByText("Treść czeka na wysłanie.")).toBeVisible();
    await press(page, "Control+Enter");
    await expect(receipt(page)).toContainText("Bez powiadomienia");
    expect(await counted()).toMatchObject({ callers: 2, wantNews: 0 });
    await endCall(page);

    // Whoever wants no name is counted, and hears nothing.
    await press(page, "F2", "F4");
    await known(page)
      .getByRole("button", { name: /Brak ogrzewania.*Bieńczyce/ })
      .focus();
    await press(page, "Alt+z", "Alt+z"); // opens it, and counts
    await expect(receipt(page)).toContainText("Bez powiadomienia");
    expect(await counted()).toMatchObject({ callers: 3, wantNews: 0 });
    await endCall(page);
  } finally {
    if (event !== null) await endEvent(supervisor, event);
  }
});
