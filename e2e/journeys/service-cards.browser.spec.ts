import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

const panel = (page: Page) => page.getByRole("region", { name: "Karty usług" });
const field = (page: Page) => page.getByRole("combobox", { name: "Szukaj karty usługi" });
const heading = (page: Page) => panel(page).getByRole("heading", { level: 2 });
const section = (page: Page, name: string) => panel(page).getByRole("region", { name, exact: true });
const ready = (page: Page) => page.getByText("Stanowisko gotowe");

/** Half a sentence of a caller, typed by key from wherever one is, and the first card that fits. */
async function find(page: Page, words: string) {
  await press(page, "F1");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
  await press(page, "Enter");
}

/** Cuts every way to the server, as a pulled plug does. */
async function cut(page: Page) {
  for (const path of ["**/trpc/**", "**/events**", "**/healthz"]) {
    await page.context().route(path, (route) => route.abort("connectionrefused"));
  }
}

const CALLS = [
  { said: "zgubiłem dowód", card: /Utrata lub uszkodzenie dowodu/ },
  { said: "rejstracja auta", card: /Rejestracja pojazdu/ },
  { said: "sa10", card: /SA-10/ },
  { said: "wymiana prawka", card: /Prawo jazdy/ },
] as const;

test("a consultant finds the card in the caller's words, opens the fee with one key and ends the call, without a mouse", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant1");
  await press(page, "F2");
  await expect(page.getByRole("timer")).toBeVisible();

  for (const { said, card } of CALLS) {
    await find(page, said);
    await expect(heading(page)).toHaveText(card);
  }

  await find(page, "ile kosztuje odpis aktu");
  await expect(heading(page)).toHaveText(/Odpis aktu/);
  await expect(section(page, "Opłaty")).toBeFocused();
  await press(page, "Alt+d");
  await expect(section(page, "Dokumenty")).toBeFocused();
  await press(page, "Alt+o");
  await expect(section(page, "Opłaty")).toBeFocused();
  await expect(section(page, "Opłaty")).toContainText(/Odpis skrócony.*?\d\szł/);

  const ended = page.waitForRequest(/contacts\.end/);
  await press(page, "Control+i");
  expect((await ended).postData()).toContain("Odpis aktu");
  await expect(ready(page)).toBeVisible();
  await expect(field(page)).toHaveValue("");
});

test("what was typed is there after a look at another screen, and the key of the search leads back to it", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  await press(page, "F1");
  await page.keyboard.type("dowód");
  await press(page, "Control+k");
  await page.keyboard.type("zgłosz");
  await press(page, "Enter");
  await expect(page.getByRole("main").getByRole("heading", { level: 1, name: "Zgłoszenia" })).toBeVisible();
  await press(page, "F1");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("dowód");
});

test("while the server is away cards are found all the same, and what was read is told once it is back", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  await press(page, "F2");
  await find(page, "sa10");
  await expect(heading(page)).toHaveText(/SA-10/);

  await cut(page);
  await find(page, "zgubiłem dowód");
  await expect(heading(page)).toHaveText(/Utrata lub uszkodzenie dowodu/);
  await press(page, "Alt+o");
  await expect(section(page, "Opłaty")).toBeFocused();

  const told = page.waitForRequest(/cardUse\.read/);
  await page.context().unrouteAll();
  expect((await told).postData()).toContain('"section":"fees"');
  // A call that is ended before the first answer waits, and asks once the server is back.
  await expect(page.getByText("Brak połączenia z serwerem")).toHaveCount(0);
  await press(page, "Control+i");
  await expect(ready(page)).toBeVisible();
});

test("of a card that leads to an intervention, one key makes the matter one", async ({ browserOf }) => {
  const page = await browserOf("konsultant3");
  await press(page, "F2");
  await expect(page.getByRole("timer")).toBeVisible();
  await find(page, "usunięcie drzewa");
  await expect(heading(page)).toBeVisible();
  const log = panel(page).getByRole("button", { name: /^Zgłoś:/ });
  await expect(log.first()).toBeVisible();
  await press(page, "Alt+g");
  if ((await log.count()) > 1) await press(page, "Enter");
  await expect(page.getByRole("combobox", { name: /Kategoria/ })).toHaveValue(/^[A-Z]{2}-\d\d/);
  await press(page, "F8");
  await expect(page.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await press(page, "Enter");
  await expect(ready(page)).toBeVisible();
});

test("what is not there or out of date is told to the editors with one key and a word", async ({ browserOf }) => {
  const page = await browserOf("konsultant3");
  await find(page, "wymiana prawka");
  await expect(heading(page)).toHaveText(/Prawo jazdy/);
  await press(page, "Alt+b");
  await page.keyboard.type("stara opłata");
  await press(page, "Enter");
  await expect(page.getByText("Redakcja dostała zgłoszenie")).toBeVisible();
  await press(page, "Alt+w");
  await expect(page.getByText("Wysyłka e-maili i SMS-ów nie jest tu skonfigurowana")).toBeVisible();
});
