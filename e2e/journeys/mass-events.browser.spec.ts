import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";
import { callFrom, endCall, logSeveral } from "../fixtures/many-callers";
import { ask, command } from "../fixtures/procedures";

type Active = { readonly rows: readonly { readonly id: string; readonly message: string }[] };

const STREETS = { code: "OS-02", districtNumber: 12, description: "Cała ulica bez światła" };

async function openEvents(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Zdarzenia masowe", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Trwające" })).toBeVisible();
}
const going = (page: Page) => page.getByRole("listitem").filter({ hasText: "Policzeni dzwoniący" });
const pastOf = (page: Page) => page.getByRole("table", { name: "Zakończone" });

test("a supervisor confirms an event by keyboard, another sees it change and callers counted, and its end answers all", async ({
  browserOf,
}) => {
  const [one, other, desk] = [
    await browserOf("kierownik"),
    await browserOf("kierownik"),
    await browserOf("konsultant1"),
  ];
  await logSeveral(desk, 2, STREETS);
  await openEvents(one);
  await openEvents(other);

  await one.keyboard.press("Control+k");
  await one.keyboard.type("nowe zdarzenie");
  await one.getByRole("option", { name: "Nowe zdarzenie" }).waitFor();
  await one.keyboard.press("Enter");
  const form = one.getByRole("dialog", { name: "Nowe zdarzenie" });
  await expect(form.getByRole("combobox", { name: "Kategoria" })).toBeFocused();
  await one.keyboard.type("ciag latarni");
  await one.getByRole("option", { name: /OS-02/ }).waitFor();
  await one.keyboard.press("Enter");
  await one.keyboard.press("Tab");
  await one.keyboard.type("XII");
  await one.getByRole("option", { name: /^XII / }).waitFor();
  await one.keyboard.press("ArrowDown");
  await one.keyboard.press("Enter");
  await form.getByRole("combobox", { name: "Ulice" }).focus();
  await one.keyboard.type("Kocmyrzowska 1–21");
  await one.keyboard.press("Enter");
  await expect(form).toContainText("Kocmyrzowska 1–21");
  await form.getByLabel("Komunikat do odczytania").fill("Awaria kabla, ekipa jest w drodze.");
  await form.getByRole("button", { name: "Potwierdź", exact: true }).focus();
  await one.keyboard.press("Enter");
  await expect(form).toBeHidden();

  // Nobody touches the other window: it follows by itself.
  await expect(going(other)).toContainText("Awaria kabla, ekipa jest w drodze.");
  await expect(going(other)).toContainText("XII");
  await expect(going(other)).toContainText("Kocmyrzowska 1–21");
  await expect(going(other).locator("dl > div").filter({ hasText: "Dołączone zgłoszenia" })).toContainText("1");

  const { rows } = await ask<Active>(desk, "massEvents.active");
  const id = rows.find(({ message }) => message.startsWith("Awaria kabla"))?.id;
  const contactId = await callFrom(desk, "600 000 760");
  await command(desk, "massEvents.count", { id, contactId, wantsNews: false });
  await endCall(desk, contactId, "answered");
  await expect(going(other).locator("dl > div").filter({ hasText: "Policzeni dzwoniący" })).toContainText("1");

  const toChange = going(other).getByRole("button", { name: /^Zmień/ });
  const change = other.getByRole("dialog", { name: /^Zmień/ });
  await toChange.focus();
  await other.keyboard.press("Enter");
  await expect(change.getByLabel("Komunikat do odczytania")).toBeFocused();
  await other.keyboard.press("Escape");
  await expect(toChange).toBeFocused();
  await other.keyboard.press("Enter");
  await change.getByLabel("Komunikat do odczytania").fill("Kabel wymieniony, latarnie zapalą się o zmroku.");
  await change.getByRole("button", { name: "Zapisz" }).click();
  await expect(change).toBeHidden();
  await expect(going(one)).toContainText("Kabel wymieniony");

  await going(one)
    .getByRole("button", { name: /^Zakończ/ })
    .focus();
  await one.keyboard.press("Enter");
  const end = one.getByRole("dialog", { name: /^Zakończ/ });
  await expect(end.getByRole("region", { name: "Po zakończeniu" })).toContainText(
    "Zgłoszenie główne dostanie tę odpowiedź i wynik, a z nim wszystkie dołączone.",
  );
  await end.getByLabel("Odpowiedź dla wszystkich").fill("Latarnie świecą od zmroku.");
  await end.getByRole("button", { name: "Zakończ i odpowiedz wszystkim" }).focus();
  await one.keyboard.press("Enter");
  await expect(end.getByRole("status")).toContainText("Zgłoszenie główne i wszystkie dołączone mają odpowiedź.");
  await expect(end.getByRole("button", { name: "Zamknij" }).last()).toBeFocused();
  await one.keyboard.press("Enter");
  await expect(end).toBeHidden();
  await expect(one.getByRole("main")).toBeFocused();
  await expect(pastOf(other)).toContainText("Latarnie świecą od zmroku.");
  await expect(going(other)).toHaveCount(0);
});

test("of two who end one event the second is told, and a form held against an older state says what is new", async ({
  browserOf,
}) => {
  const [one, other] = [await browserOf("kierownik"), await browserOf("kierownik")];
  await openEvents(one);
  await one.getByRole("button", { name: "Nowe zdarzenie" }).click();
  const form = one.getByRole("dialog", { name: "Nowe zdarzenie" });
  await form.getByRole("combobox", { name: "Kategoria" }).fill("zapadlisko");
  await one.getByRole("option", { name: /DR-04/ }).click();
  await form.getByRole("button", { name: "Potwierdź", exact: true }).click();
  await expect(form.getByLabel("Komunikat do odczytania")).toBeFocused();
  await form.getByLabel("Komunikat do odczytania").fill("Zapadła się jezdnia.");
  await one.keyboard.press("Tab");
  await form.getByRole("button", { name: "Potwierdź", exact: true }).click();
  await expect(form).toBeHidden();

  await openEvents(other);
  await going(one)
    .getByRole("button", { name: /^Zakończ/ })
    .click();
  await going(other)
    .getByRole("button", { name: /^Zmień/ })
    .click();
  const change = other.getByRole("dialog", { name: /^Zmień/ });
  await change.getByLabel("Komunikat do odczytania").fill("Zapadła się jezdnia, objazd ulicą Zakopiańską.");
  await change.getByRole("button", { name: "Zapisz" }).click();
  await expect(change).toBeHidden();

  const end = one.getByRole("dialog", { name: /^Zakończ/ });
  await expect(end.getByRole("alert")).toContainText("objazd ulicą Zakopiańską");
  await expect(end.getByRole("region", { name: "Po zakończeniu" })).toContainText("Żadne zgłoszenie nie dostanie");
  await end.getByLabel("Odpowiedź dla wszystkich").fill("Jezdnia jest przejezdna.");
  await end.getByRole("button", { name: "Zakończ mimo to" }).click();
  await going(other)
    .getByRole("button", { name: /^Zmień/ })
    .click();
  await change.getByLabel("Komunikat do odczytania").fill("Objazd do jutra.");
  await end.getByRole("button", { name: "Zakończ i odpowiedz wszystkim" }).click();
  await expect(end.getByRole("status")).toContainText("Żadne zgłoszenie nie dostało odpowiedzi");
  await expect(change.getByRole("alert")).toContainText("Ktoś zakończył tymczasem to zdarzenie");
  await expect(change.getByRole("button", { name: "Zapisz" })).toBeDisabled();
  await expect(change.getByLabel("Komunikat do odczytania")).toHaveValue("Objazd do jutra.");
});
