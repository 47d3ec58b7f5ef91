import type { Page } from "@playwright/test";
import { violationsOf } from "../fixtures/axe";
import { expect, test } from "../fixtures/centre";

const ROADS = /^ZDMK/;
const clerkOf = (page: Page) => page.getByRole("button", { name: /^Marek Kurdziel/ });
const openOf = async (page: Page) => Number(/otwarte: (\d+)/.exec((await clerkOf(page).textContent()) ?? "")?.[1]);

/** The list shows what this unit has, and no longer what stood there before. */
async function isListOf(page: Page, unit: string): Promise<void> {
  const rows = page.getByRole("row").filter({ hasText: /KCK\/\d/ });
  await expect(rows.filter({ hasNotText: unit })).toHaveCount(0);
  await expect(rows.first()).toBeVisible();
}

/** The board of the roads, with every open intake of theirs listed. */
async function openRoads(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Obciążenie", exact: true }).click();
  await page.getByRole("button", { name: /^\d+\s*otwarte$/ }).click();
  await page.getByRole("button", { name: ROADS }).click();
  await isListOf(page, "ZDMK");
}

/** Puts the keyboard on the row of an intake. */
async function standOn(page: Page, number: string): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: number });
  await row.focus();
}
const numbersIn = async (page: Page) => {
  const rows = await page.getByRole("row").filter({ hasNotText: "Marek Kurdziel" }).allTextContents();
  return rows.flatMap((text) => /KCK\/\d{4}\/\d{6}/.exec(text)?.[0] ?? []);
};

test("a supervisor assigns several by keyboard, sees the load grow and takes it back", async ({ browserOf }) => {
  const [supervisor, head] = [await browserOf("kierownik"), await browserOf("zdmk2")];
  await openRoads(supervisor);
  await openRoads(head);
  const before = await openOf(supervisor);
  const [one = "", two = ""] = await numbersIn(supervisor);
  const choose = async () => {
    for (const number of [one, two]) {
      await standOn(supervisor, number);
      await supervisor.keyboard.press("Space");
    }
    await supervisor.keyboard.press("p");
  };
  await choose();
  const drawer = supervisor.getByRole("dialog", { name: "Przydziel · zaznaczone: 2" });
  // The rules suggest somebody for each of them, and whoever gives both to one person says why.
  await expect(drawer.getByRole("radio", { name: "Każde tej osobie, którą podpowiada system" })).toBeFocused();
  expect(await violationsOf(supervisor)).toEqual([]);
  await drawer.getByRole("radio", { name: /^Marek Kurdziel/ }).focus();
  await supervisor.keyboard.press("Space");
  const reason = drawer.getByLabel("Powód wyjątku");
  if (await reason.isVisible()) await reason.fill("Zna oba miejsca");
  await drawer.getByRole("radio", { name: /^Marek Kurdziel/ }).focus();
  await supervisor.keyboard.press("Enter");
  await expect(drawer).toBeHidden();
  await expect(supervisor.getByText("Przydzielono: Marek Kurdziel, zgłoszenia: 2.")).toBeVisible();
  await expect.poll(() => openOf(supervisor)).toBe(before + 2);
  // Nobody touches the head's window: it follows by itself.
  await expect.poll(() => openOf(head)).toBe(before + 2);

  await supervisor.keyboard.press("Control+z");
  await expect(supervisor.getByText("Cofnięto przydział, zgłoszenia: 2.")).toBeVisible();
  await expect.poll(() => openOf(head)).toBe(before);

  await choose();
  await expect(drawer.locator("input:checked")).toBeFocused();
  await supervisor.keyboard.press("Enter");
  await expect(supervisor.getByText(/^Przydzielono: .+, zgłoszenia: 2\.$/)).toBeVisible();
  await supervisor.keyboard.press("Control+z");
  await expect(supervisor.getByText("Cofnięto przydział, zgłoszenia: 2.")).toBeVisible();

  // For one of them somebody is suggested, and the keyboard begins there.
  await standOn(supervisor, one);
  await supervisor.keyboard.press("p");
  await expect(supervisor.getByRole("dialog").locator("input:checked")).toBeFocused();
});

test("of two who take one card the second is told, and sees the first one's choice", async ({ browserOf }) => {
  const [supervisor, head] = [await browserOf("kierownik"), await browserOf("zdmk2")];
  await openRoads(supervisor);
  await openRoads(head);
  const [number = ""] = await numbersIn(supervisor);
  // The head's window does not hear of it in time: what it sends names the state that it shows.
  const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
  await head.route(/trpc\/workload\.(board|intakes)/, async (route) => {
    await heard;
    await route.continue();
  });
  const drop = async (page: Page) => {
    const row = page.getByRole("row").filter({ hasText: number });
    await row.dragTo(clerkOf(page));
    const drawer = page.getByRole("dialog");
    await expect(drawer.or(page.getByText(/^Przydzielono/)).or(page.getByText(/zmieni/))).toBeVisible();
    if (!(await drawer.isVisible())) return;
    await drawer.getByLabel("Powód wyjątku").fill("Zna to miejsce");
    await drawer.getByRole("button", { name: "Przydziel", exact: true }).click();
  };
  await drop(supervisor);
  await expect(supervisor.getByText("Przydzielono: Marek Kurdziel, zgłoszenia: 1.")).toBeVisible();
  await drop(head);
  await expect(head.getByRole("status").filter({ hasText: number })).toBeVisible();
  hear();
  await expect(head.getByRole("row").filter({ hasText: number })).toContainText("Marek Kurdziel");
});

/** The server gives out what waits at every full minute. */
const NEXT_MINUTE_MS = 100_000;

test("a unit that assigns by itself gives what waits to its people, and the history says why", async ({
  browserOf,
}) => {
  const supervisor = await browserOf("kierownik");
  await supervisor.getByRole("link", { name: "Obciążenie", exact: true }).click();
  await supervisor.getByRole("button", { name: /^\d+\s*bez osoby$/ }).click();
  await supervisor.getByRole("button", { name: /^MPO/ }).click();
  await isListOf(supervisor, "MPO");
  const [number = ""] = await numbersIn(supervisor);
  const automatic = supervisor.getByRole("switch", { name: "Przydział automatyczny: MPO" });
  await automatic.focus();
  await supervisor.keyboard.press("Space");
  await expect(automatic).toBeChecked();
  await expect(supervisor.getByRole("row").filter({ hasText: number })).toBeHidden({ timeout: NEXT_MINUTE_MS });
  await automatic.focus();
  await supervisor.keyboard.press("Space");
  await expect(automatic).not.toBeChecked();
  await supervisor.keyboard.press("Control+k");
  await supervisor.keyboard.type(number);
  await supervisor.getByRole("option", { name: new RegExp(number) }).waitFor();
  await supervisor.keyboard.press("Enter");
  await expect(supervisor.getByText(/System przydziela zgłoszenie: Grzegorz Miś\. Powód: /)).toBeVisible();
});
