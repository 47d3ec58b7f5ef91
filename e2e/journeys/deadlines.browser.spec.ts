import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";
import { expectKept } from "../fixtures/kept";

/** The server looks at deadlines at every full minute. */
const NEXT_LOOK_MS = 100_000;

const bellOf = (page: Page) => page.getByRole("button", { name: /^Powiadomienia: \d+ nieprzeczytan/ });
const unreadIn = async (page: Page) => Number(/\d+/.exec((await bellOf(page).getAttribute("aria-label")) ?? "")?.[0]);

/** Logs a matter at the desk, forwards it and ends the call; answers its number. */
async function forward(page: Page, words: string): Promise<string> {
  for (const key of ["F2", "F4", "F3"]) await page.keyboard.press(key);
  await page.keyboard.type(words);
  await page.keyboard.press("Alt+1");
  await page.getByRole("textbox", { name: /^Miejsce/ }).fill("Wielicka 77");
  await page.keyboard.press("Control+Enter");
  const number = page.getByRole("region", { name: "Numer zgłoszenia" }).getByText(/^KCK\/\d{4}\/\d{6}$/);
  const told = (await number.textContent()) ?? "";
  await page.keyboard.press("F8");
  await expect(page.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
  return told;
}

test("a supervisor changes a policy, sees which promises would move, and moves them; then a bell rings by itself", async ({
  browserOf,
}) => {
  const [desk, supervisor, head] = [
    await browserOf("konsultant3"),
    await browserOf("kierownik"),
    await browserOf("zdmk2"),
  ];
  const number = await forward(desk, "wielka dziura w jezdni");

  await supervisor.getByRole("link", { name: "Terminy", exact: true }).click();
  await supervisor.getByRole("row", { name: /^Pilne/ }).focus();
  await supervisor.keyboard.press("Enter");
  const form = supervisor.getByRole("dialog");
  await form.getByRole("combobox", { name: "Załatwienie" }).click();
  await supervisor.getByRole("option", { name: "godziny zegara, bez przerw" }).click();
  await form.getByLabel("Załatwienie: ile").fill("0,25");
  const typedAt = Date.now();
  await form.getByLabel("Ostrzeżenia").fill("5");
  await form.getByRole("button", { name: "Zapisz nową wersję" }).click();
  await expect(form.getByText("To pole jest wymagane.")).toBeVisible();
  // What is typed survives the window.
  await expect(form.getByLabel("Załatwienie: ile")).toHaveValue("0,25");
  await expectKept(supervisor, typedAt);
  await supervisor.reload();
  await supervisor.getByRole("row", { name: /^Pilne/ }).focus();
  await supervisor.keyboard.press("Enter");
  await expect(form.getByLabel("Załatwienie: ile")).toHaveValue("0,25");
  await form.getByLabel("Powód zmiany").fill("Próba na skróconym terminie");
  await form.getByRole("button", { name: "Zapisz nową wersję" }).click();
  await expect(form).toBeHidden();
  await expect(supervisor.getByRole("row", { name: /^Pilne/ })).toContainText("15 min bez przerw");
  await expect(supervisor.getByRole("row", { name: /^Pilne/ })).toContainText("Magdalena Rusinek");

  // Nothing has moved; the preview says what would, and only the button does it.
  const before = await unreadIn(head);
  await supervisor.getByRole("button", { name: "Przelicz terminy" }).click();
  const dialog = supervisor.getByRole("dialog", { name: "Przelicz terminy" });
  await dialog.getByRole("combobox", { name: "Obietnice dane według reguły" }).click();
  await supervisor.getByRole("option", { name: "Pilne" }).click();
  const line = dialog.getByRole("row", { name: new RegExp(number) });
  await expect(line).toContainText("Pilne, wersja 1 → 2");
  // The desktop opens no windows: a link that asks for one would do nothing there.
  await expect(line.getByRole("link", { name: number })).not.toHaveAttribute("target");
  await dialog.getByLabel("Powód przeliczenia").fill("Umowa z jednostkami");
  await dialog.getByRole("button", { name: /^Przelicz \d+ termin/ }).click();
  await expect(dialog.getByText(/^Nic się nie zmienia/)).toBeVisible();
  await supervisor.keyboard.press("Escape");
  await supervisor.keyboard.press("Control+k");
  await supervisor.keyboard.type(number);
  await supervisor.getByRole("option", { name: new RegExp(number) }).waitFor();
  await supervisor.keyboard.press("Enter");
  await expect(supervisor.getByText("Umowa z jednostkami")).toBeVisible();

  // Nobody touches the head's window: its bell rings when the server has looked, and leads to the matter.
  await expect.poll(() => unreadIn(head), { timeout: NEXT_LOOK_MS }).toBeGreaterThan(before);
  await head.keyboard.press("Alt+u");
  const panel = head.getByRole("dialog", { name: "Powiadomienia o terminach" });
  const told = panel.getByRole("button", { name: new RegExp(`Zbliża się termin.*${number}`) });
  await expect(told).toBeVisible({ timeout: NEXT_LOOK_MS });
  const unread = await unreadIn(head);
  await panel.getByRole("listitem").getByRole("button").first().press("ArrowDown");
  await told.focus();
  await head.keyboard.press("Enter");
  await expect(head.getByRole("heading", { name: new RegExp(number) })).toBeVisible();
  await expect.poll(() => unreadIn(head)).toBe(unread - 1);
  await head.keyboard.press("Alt+u");
  await panel.getByRole("button", { name: "Oznacz wszystkie jako przeczytane" }).click();
  await expect.poll(() => unreadIn(head)).toBe(0);
});
