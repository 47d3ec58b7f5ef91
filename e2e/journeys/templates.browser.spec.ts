import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";

const NAME = "Załatwione: słupek";

async function openTemplate(page: Page): Promise<void> {
  await page.getByRole("row", { name: NAME }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Nazwa")).toHaveValue(NAME);
}

test("an editor writes a template, a supervisor changes it under their hands, and it is archived with its history", async ({
  browserOf,
}) => {
  const [editor, supervisor] = [await browserOf("redaktor"), await browserOf("kierownik")];
  await editor.getByRole("link", { name: "Szablony", exact: true }).click();
  await editor.getByRole("button", { name: "Nowy szablon" }).waitFor();
  await editor.keyboard.press("n");
  const form = editor.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  await form.getByLabel("Nazwa").fill(NAME);
  await form.getByLabel("Treść", { exact: true }).fill("Słupek przy {{adres}} stoi. Sprawa {{numer}}.");
  await form.getByLabel("Powód zmiany").fill("Częste zgłoszenia");
  await save.click();
  await expect(form.getByText("Nie ma pola: {{adres}}.")).toBeVisible();
  await form.getByLabel("Treść", { exact: true }).fill("Słupek w miejscu {{miejsce}} stoi. Sprawa {{numer}}.");
  await expect(form.getByText("Słupek w miejscu Długa 12 stoi. Sprawa KCK/2026/000123.")).toBeVisible();
  await save.click();
  await expect(form).toBeHidden();

  await openTemplate(editor);
  await form.getByLabel("Treść", { exact: true }).fill("Słupek stoi. Sprawa {{numer}}. Dziękujemy.");
  await supervisor.keyboard.press("Control+k");
  await supervisor.keyboard.type("szablony");
  await supervisor.getByRole("option", { name: "Szablony" }).waitFor();
  await supervisor.keyboard.press("Enter");
  await openTemplate(supervisor);
  const other = supervisor.getByRole("dialog");
  await other.getByRole("combobox", { name: "Wynik" }).click();
  await supervisor.getByRole("option", { name: "Zrealizowano częściowo" }).click();
  await other.getByLabel("W archiwum").check();
  await other.getByLabel("Powód zmiany").fill("Słupki stawiamy etapami");
  await other.getByRole("button", { name: "Zapisz nową wersję" }).click();
  await expect(other).toBeHidden();

  // The editor is told at once, loses nothing, and goes on from the newer version.
  await expect(form.getByText("Ktoś zapisał tymczasem wersję 2")).toBeVisible();
  await expect(form.getByLabel("Treść", { exact: true })).toHaveValue("Słupek stoi. Sprawa {{numer}}. Dziękujemy.");
  await form.getByRole("button", { name: "Oprzyj na wersji 2" }).click();
  await form.getByLabel("W archiwum").check();
  await form.getByLabel("Powód zmiany").fill("Mamy szablon ogólny");
  await save.click();
  await expect(form).toBeHidden();
  await expect(editor.getByRole("row", { name: NAME })).toBeHidden();
  await editor.getByLabel("Pokaż zarchiwizowane").check();
  await openTemplate(editor);
  await expect(form.getByText("Słupki stawiamy etapami")).toBeVisible();
  await expect(form.getByText("Magdalena Rusinek")).toBeVisible();
});
