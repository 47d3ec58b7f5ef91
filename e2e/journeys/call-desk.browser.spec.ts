import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { violationsOf } from "../fixtures/axe";
import { expect, test } from "../fixtures/centre";
import { expectKept } from "../fixtures/kept";

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

const said = (page: Page) => page.getByRole("textbox", { name: /Co mówi mieszkaniec/ });
const receipt = (page: Page) => page.getByRole("region", { name: "Numer zgłoszenia" });
const numberOf = async (page: Page) =>
  (await receipt(page)
    .getByText(/^KCK\/\d{4}\/\d{6}$/)
    .textContent()) ?? "";

/** Begins a call of nobody known, and says what about, under which category and where. */
async function typeMatter(page: Page, { words, code, place }: { words: string; code: string; place: string }) {
  await press(page, "F2", "F4", "F3");
  await page.keyboard.type(words);
  await press(page, "F7");
  await page.keyboard.type(code);
  await press(page, "Enter", "F9");
  await page.keyboard.type(place);
}

/** Holds back what is asked of a procedure; what comes out lets it go. */
async function hold(page: Page, procedure: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**/trpc/**${procedure}**`, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Where the desk asks for it: says that it was handed over by phone, to whom, and sends the matter. */
async function handOverByPhone(page: Page) {
  await press(page, "Space");
  await page.keyboard.type("dyspozytor ZDMK");
  await press(page, "Control+Enter");
  await expect(receipt(page)).toContainText("Zapisano i przekazano");
}

/** Cuts every way to the server, as a pulled plug does; pages already open know nothing of it. */
async function cut(page: Page) {
  for (const path of ["**/trpc/**", "**/events**", "**/healthz"]) {
    await page.context().route(path, (route) => route.abort("connectionrefused"));
  }
}
async function mend(page: Page) {
  await page.context().unrouteAll();
}

async function endCall(page: Page) {
  await press(page, "F8");
  await expect(page.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await press(page, "Enter");
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
}

/** No violation of WCAG 2.1 AA in what is on screen now. */
async function expectAccessible(page: Page, state: string) {
  expect(await violationsOf(page), state).toEqual([]);
}

test("a category is chosen by Enter however fast it was typed, also before its list was open", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  await press(page, "F2", "F4");
  const field = page.locator("#desk-category");
  await field.evaluate((input: HTMLInputElement) => {
    input.focus();
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    put?.call(input, "DR-01");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(page.getByRole("option", { name: /DR-01/ })).toBeVisible();
  await press(page, "Enter");
  await expect(field).toHaveValue(/^DR-01 /);
  await endCall(page);
});

test("a matter of danger: the number first, the stopper, and no saving before it was handed over by phone", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  await press(page, "F2", "F4", "F3");
  await page.keyboard.type("czuc gaz na klatce");
  await press(page, "Alt+1");
  const known = page.getByRole("region", { name: "Co wiemy" });
  await expect(known.getByText("992", { exact: true })).toBeVisible();
  await press(page, "t");
  await expect(page.getByRole("alert").filter({ hasText: "992" })).toContainText("natychmiast wyjść");
  await expectAccessible(page, "stopper");

  await press(page, "F9");
  await page.keyboard.type("Krowoderska 12");
  await press(page, "Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "P1" })).toBeVisible();
  await expectAccessible(page, "refused");
  await press(page, "Alt+p");
  await page.keyboard.type("dyspozytor pogotowia gazowego");
  await press(page, "Control+Enter");
  await expect(receipt(page)).toContainText("Zapisano i przekazano");
  expect(await numberOf(page)).toMatch(/^KCK\//);
  await expectAccessible(page, "receipt");
  await endCall(page);
});

test("whoever sends a matter of danger before the rules have said so is led to the hand-over by phone", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  const tell = await hold(page, "routing.suggest");
  await typeMatter(page, { words: "przewrócony znak ustąp pierwszeństwa", code: "DR-07", place: "Rękawka 12" });
  await press(page, "Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "P1" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Przekazano telefonicznie/ })).toBeFocused();
  await handOverByPhone(page);
  tell();
  await endCall(page);
});

test("what the rules say while a matter is being sent stands at it when it comes back refused", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant2");
  const tell = await hold(page, "routing.suggest");
  const send = await hold(page, "intakes.log");
  await typeMatter(page, { words: "przewrócony znak ustąp pierwszeństwa", code: "DR-07", place: "Rękawka 12" });
  const asked = page.waitForRequest(/intakes\.log/);
  await press(page, "Control+Enter");
  await asked;
  const suggested = page.waitForResponse(
    (response) =>
      response.url().includes("routing.suggest") && /Rękawka.{0,40}12/.test(response.request().postData() ?? ""),
  );
  tell();
  await suggested;
  send();
  await expect(page.getByRole("checkbox", { name: /Przekazano telefonicznie/ })).toBeFocused();
  await expect(page.getByText("Reguła: Brak znaku STOP lub A-7")).toBeVisible();
  await handOverByPhone(page);
  await endCall(page);
});

test("an information is answered and saved by one key, and the call goes on", async ({ browserOf }) => {
  const page = await browserOf("konsultant2");
  await press(page, "F2", "F4", "F3");
  await page.keyboard.type("do której czynny urząd w Nowej Hucie");
  await press(page, "Control+i");
  await expect(receipt(page)).toContainText("Informacja udzielona i zapisana");
  await press(page, "F6");
  await expect(said(page)).toBeFocused();
  await endCall(page);
});

test("what was typed is there after the window is gone in mid-sentence, and is saved once", async ({ browserOf }) => {
  const page = await browserOf("konsultant3");
  await press(page, "F2");
  await page.keyboard.type("600 000 100");
  await expect(page.getByText("1 osoba z tym numerem")).toBeVisible();
  await press(page, "Enter");
  await page.keyboard.type("nie świeci lampa przy kla");
  await page.waitForTimeout(1_000); // so that what is kept next is the last letter
  const before = Date.now();
  await page.keyboard.type("t");
  await expectKept(page, before);
  const next = await page.context().newPage();
  await page.close({ runBeforeUnload: false });

  await next.goto("/desk");
  await expect(next.getByText(/Przywrócono szkic z/)).toBeVisible();
  await expect(said(next)).toHaveValue("nie świeci lampa przy klat");
  await press(next, "F3", "Control+End");
  await next.keyboard.type("ce");
  await press(next, "Alt+1", "F9");
  await next.keyboard.type("os. Zgody 7");
  await press(next, "Control+Enter");
  await expect(receipt(next)).toContainText("Zapisano i przekazano");
  await endCall(next);
  await next.reload();
  await expect(next.getByText("Stanowisko gotowe")).toBeVisible();
  await expect(next.getByText(/Przywrócono szkic z/)).toBeHidden();
});

test("while the server is away nothing is lost, another call can be taken, and the consultant decides when it is sent", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant3");
  await press(page, "F2", "F4");
  await expect(said(page)).toBeFocused(); // a nameless caller has no number to write down
  await press(page, "F4");
  await expect(page.locator("#desk-phone")).toBeFocused();
  await press(page, "F4");
  await page.keyboard.type("przepełniony kosz na przystanku");
  await press(page, "Alt+1", "F9");
  await page.keyboard.type("przystanek Rondo Piastowskie");
  await cut(page);
  await press(page, "Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Treść jest zachowana i czeka" })).toBeVisible();
  await expectAccessible(page, "server away");

  await press(page, "F2");
  await expect(said(page)).toHaveValue("");
  await page.keyboard.type("600 000 101");
  await press(page, "F3");
  await page.keyboard.type("druga rozmowa");
  await mend(page);
  await expect(page.getByText("Brak połączenia z serwerem")).toHaveCount(0);
  await endCall(page);

  const parked = page.getByRole("region", { name: "Niewysłane rozmowy" }).getByRole("button");
  await expect(parked).toContainText("przepełniony kosz");
  await parked.press("Enter");
  await expect(page.getByText("Treść czeka na wysłanie.")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(receipt(page)).toContainText("Zapisano i przekazano");
  await endCall(page);
  await expect(parked).toHaveCount(0);
});

test("“to samo” makes the caller follow the intake that is open already, and keeps what was said", async ({
  browserOf,
}) => {
  const page = await browserOf("konsultant1");
  await typeMatter(page, { words: "pęknięta ławka w parku", code: "ZL-07", place: "Bulwar Inflancki, przy schodach" });
  await press(page, "Control+s");
  const first = await numberOf(page);
  await endCall(page);

  await press(page, "F2", "F4", "F3");
  await page.keyboard.type("ławka dalej połamana");
  await press(page, "F9");
  await page.keyboard.type("Bulwar Inflancki");
  await expect(page.getByRole("region", { name: "Podobne otwarte zgłoszenia" }).getByText(first)).toBeVisible();
  await press(page, "Alt+s");
  await expectAccessible(page, "similar");
  await press(page, "Enter");
  await expect(receipt(page)).toContainText("Dołączono do istniejącego zgłoszenia");
  expect(await numberOf(page)).toBe(first);
  await endCall(page);
});

test("the key of a new contact counts also while the desk is still loading", async ({ browserOf }) => {
  const page = await browserOf("konsultant3");
  await page.route(/desk-screen.*\.js/, async (route) => {
    await sleep(1_000);
    await route.continue();
  });
  await page.reload();
  await page.getByRole("navigation").first().waitFor();
  await press(page, "F2");
  await expect(page.getByRole("timer")).toBeVisible();
  await endCall(page);
});

/** Begins a call and ends it; the answer to its end comes once it is let. */
async function endWithoutAnswer(page: Page): Promise<() => void> {
  await press(page, "F2", "F4");
  await expect(page.getByRole("timer")).toBeVisible();
  const answered = Promise.withResolvers<void>();
  await page.route("**/trpc/contacts.end**", async (route) => {
    await answered.promise;
    await route.continue();
  });
  await press(page, "F8");
  await expect(page.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await press(page, "Enter");
  return answered.resolve;
}

test("what is typed into the palette while a call is still ending stays in the palette", async ({ browserOf }) => {
  const page = await browserOf("konsultant3");
  const answer = await endWithoutAnswer(page);
  await press(page, "Control+k");
  const palette = page.getByRole("dialog").getByRole("combobox");
  await page.keyboard.type("KCK/");
  answer();
  await expect(page.getByText("Stanowisko gotowe")).toBeAttached();
  await page.keyboard.type("2026");
  await expect(palette).toHaveValue("KCK/2026");
  await expect(palette).toBeFocused();
});

test("who goes to the search of the cards while a call is still ending types on there", async ({ browserOf }) => {
  const page = await browserOf("konsultant3");
  const answer = await endWithoutAnswer(page);
  await press(page, "F1");
  const search = page.locator("#card-search");
  await expect(search).toBeFocused();
  answer();
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
  await page.keyboard.type("dowod osobisty");
  await expect(search).toHaveValue("dowod osobisty");
  await expect(search).toBeFocused();
});
