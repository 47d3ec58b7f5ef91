import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";

const GROUP = "Żywność i targowiska";
const QUESTION = "Czy ktoś jeszcze to widział?";

async function openCategories(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Kategorie", exact: true }).click();
  await page.getByRole("button", { name: "Nowa kategoria" }).waitFor();
}

test("a supervisor adds a group, moves it up, and removes it again; a group with categories stays", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  const form = page.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  const group = (at: number) => form.getByRole("group", { name: `Grupa ${at}`, exact: true }).getByRole("textbox");
  await openCategories(page);
  await page.keyboard.press("g");
  await expect(group(1)).toBeFocused();
  const count = await form.getByRole("group", { name: /^Grupa \d+$/ }).count();
  const names = [await group(count - 1).inputValue(), await group(count).inputValue()];

  await form.getByRole("button", { name: "Dodaj grupę" }).click();
  await expect(group(count + 1)).toBeFocused();
  await page.keyboard.type(GROUP);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(group(count)).toBeFocused();
  await form.getByLabel("Powód zmiany").fill("Nowe zadanie miasta");
  await save.click();
  await expect(form).toBeHidden();

  await page.keyboard.press("n");
  await form.getByRole("combobox", { name: "Grupa", exact: true }).fill(GROUP);
  await expect(page.getByRole("option", { name: `ZY ${GROUP}` })).toBeVisible();
  await page.keyboard.press("Escape");
  await form.getByRole("button", { name: "Anuluj" }).click();
  await expect(form).toBeHidden();

  await page.getByRole("button", { name: "Grupy kategorii" }).click();
  for (const [at, name] of [names[0], GROUP, names[1]].entries()) {
    await expect(group(count - 1 + at)).toHaveValue(name ?? "");
  }
  await expect(form.getByRole("insertion").filter({ hasText: `ZY ${GROUP}` })).toBeVisible();
  await form.getByRole("button", { name: "Grupa 1: usuń", exact: true }).click();
  await expect(form.getByRole("alert")).toContainText("W tych grupach są jeszcze kategorie: DR");
  await form.getByLabel("Powód zmiany").fill("Próba");
  await save.click();
  await expect(form.getByText("Usuwana grupa ma jeszcze kategorie.")).toBeVisible();
  await form.getByRole("button", { name: "Anuluj" }).click();
  await expect(form).toBeHidden();
});

test("a supervisor adds a question for every matter; the running call is asked it at once, and no longer when it is taken away", async ({
  browserOf,
}) => {
  const [supervisor, consultant] = [await browserOf("kierownik"), await browserOf("konsultant1")];
  await consultant.keyboard.press("F2");
  await consultant.keyboard.press("F7");
  await consultant.keyboard.type("IN-03");
  await expect(consultant.getByRole("option", { name: /IN-03/ })).toBeVisible();
  await consultant.keyboard.press("Enter");

  await openCategories(supervisor);
  const form = supervisor.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  await supervisor.keyboard.press("p");
  await form.getByRole("button", { name: "Dodaj pytanie" }).click();
  await supervisor.keyboard.type("Świadek");
  const question = form.getByRole("group", { name: /^Pytanie \d+$/ }).last();
  await question.getByLabel("Do przeczytania na głos").fill(QUESTION);
  await save.click();
  await expect(form.getByText("To pole jest wymagane.")).toHaveCount(1);
  await form.getByLabel("Powód zmiany").fill("Uzgodnione z konsultantami");
  await save.click();
  await expect(form).toBeHidden();
  const asked = consultant.getByRole("textbox", { name: QUESTION });
  await expect(asked).toBeVisible();

  await supervisor.keyboard.press("p");
  await expect(form.getByRole("insertion").filter({ hasText: `Świadek: ${QUESTION}` })).toBeVisible();
  await question.getByLabel("Krótko, jak na liście").focus();
  await supervisor.keyboard.press("Alt+Delete");
  await form.getByLabel("Powód zmiany").fill("Jednak zbędne");
  await save.click();
  await expect(form).toBeHidden();
  await expect(asked).toBeHidden();

  await consultant.keyboard.press("F8");
  await expect(consultant.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await consultant.keyboard.press("Enter");
  await expect(consultant.getByText("Stanowisko gotowe")).toBeVisible();
});
