import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";
import { ask, command } from "../fixtures/procedures";

type Unit = { key: string; version: number; id: string; author: unknown; createdAt: string };

/** Lets a unit end yesterday, as another supervisor would. */
async function end(page: Page, key: string): Promise<void> {
  const found = (await ask<Unit[]>(page, "units.versions")).find((unit) => unit.key === key);
  if (found === undefined) return expect(key).toBe("a unit");
  const { id: _id, version, author: _author, createdAt: _at, ...content } = found;
  const validTo = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await command(page, "units.save", { ...content, validTo, basedOn: version, reason: "Likwidacja" });
}

async function open(page: Page, screen: string, search: string, words: string): Promise<void> {
  await page.getByRole("link", { name: screen, exact: true }).click();
  await page.getByLabel(search).fill(words);
  await expect(page.getByRole("row", { name: new RegExp(words) })).toHaveCount(1);
  await page.getByRole("row", { name: new RegExp(words) }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel("Powód zmiany").fill("Likwidacja jednostki");
}

test("a unit that ends says who will miss it and what it still has, and a successor that has ended is refused at its field", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  const form = page.getByRole("dialog");
  const until = form.getByLabel("Obowiązuje do");
  const successor = form.getByRole("combobox", { name: "Następca" });
  await open(page, "Jednostki", "Szukaj jednostki", "Biuro Architekta Miasta");
  await expect(form.getByText(/otwartych zgłoszeń/)).toHaveCount(0);
  await until.fill("2099-12-31");
  await expect(form.getByText("Po 31.12.2099 nikt nie przejmie nowych spraw tej jednostki")).toBeVisible();
  await expect(form.getByText("Jednostka nie ma otwartych zgłoszeń.")).toBeVisible();
  await successor.fill("Zarząd Inwestycji");
  await expect(page.getByRole("option", { name: "Zarząd Inwestycji Miejskich" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(form.getByText("nikt nie przejmie nowych spraw")).toHaveCount(0);
  await form.getByLabel("Obowiązuje od").fill("2099-01-01");
  await expect(form.getByText("Jednostka zaczyna działać dopiero 01.01.2099.")).toBeVisible();

  await end(page, "ZIM");
  await expect(successor).toHaveValue("ZIM · Zarząd Inwestycji Miejskich (zakończona)");
  await form.getByRole("button", { name: "Zapisz nową wersję" }).click();
  await expect(form.getByText("Ta jednostka nie przyjmuje zgłoszeń.")).toHaveCount(2);
  await expect(successor).toHaveAttribute("aria-invalid", "true");
  await expect(successor).toBeFocused();
  await successor.fill("Zarząd Zieleni");
  await expect(page.getByRole("option", { name: "Zarząd Zieleni Miejskiej" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(successor).not.toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();

  await open(page, "Jednostki", "Szukaj jednostki", "Zarząd Dróg Miasta Krakowa");
  await until.fill("2099-12-31");
  await expect(form.getByText(/^Jednostka ma [1-9]\d* otwart/)).toBeVisible();
  await form.getByRole("link", { name: "Pokaż te zgłoszenia" }).press("Enter");
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText("Zgłoszenia");
  await expect(page).toHaveURL(/unitIds=/);
  await expect(page.getByRole("row").nth(1)).toContainText("ZDMK");
});

test("a category whose unit has ended names it, and whatever is refused has its mark and the keyboard at its own field", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  const form = page.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  const unit = form.getByRole("combobox", { name: "Jednostka", exact: true });
  await end(page, "ZIS");
  await open(page, "Kategorie", "Szukaj kategorii", "BU-05");
  await expect(unit).toHaveValue("ZIS · Zarząd Infrastruktury Sportowej (zakończona)");

  await form.getByRole("button", { name: "Dodaj pytanie" }).click();
  await page.keyboard.type("Rodzaj obiektu");
  const question = form.getByRole("group", { name: /^Pytanie \d+$/ }).last();
  await question.getByLabel("Do przeczytania na głos").fill("Jaki to obiekt?");
  await question.getByRole("combobox", { name: "Odpowiedź" }).click();
  await page.getByRole("option", { name: "jedna z listy" }).click();
  await save.click();
  const tooFew = question.getByText("Podaj co najmniej dwie odpowiedzi do wyboru.");
  await expect(tooFew).toBeVisible();
  await expect(question.getByRole("button", { name: "Dodaj odpowiedź" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("boisko");
  const first = question.getByRole("textbox", { name: "Odpowiedź 1" });
  await expect(first).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("basen");
  await expect(tooFew).toBeHidden();
  await expect(first).not.toHaveAttribute("aria-invalid", "true");

  await save.click();
  await expect(form.getByText("Ta jednostka nie przyjmuje zgłoszeń.")).toHaveCount(2);
  await expect(unit).toHaveAttribute("aria-invalid", "true");
  await expect(unit).toBeFocused();
  await unit.fill("Zarząd Zieleni");
  await page.getByRole("option", { name: "Zarząd Zieleni Miejskiej" }).click();
  await expect(unit).not.toHaveAttribute("aria-invalid", "true");
  await save.click();
  await expect(form).toBeHidden();
});
