import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";

const CODE = "IN-03";

async function openCategory(page: Page): Promise<void> {
  await page.getByRole("row", { name: new RegExp(CODE) }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel("Powód zmiany").waitFor();
}

test("a supervisor adds a question that may end the call; the desk asks it at once, and the history says who and why", async ({
  browserOf,
}) => {
  const [supervisor, consultant] = [await browserOf("kierownik"), await browserOf("konsultant1")];
  await consultant.keyboard.press("F2");
  await consultant.keyboard.press("F7");
  await consultant.keyboard.type(CODE);
  await expect(consultant.getByRole("option", { name: new RegExp(CODE) })).toBeVisible();
  await consultant.keyboard.press("Enter");

  await supervisor.getByRole("link", { name: "Kategorie", exact: true }).click();
  await supervisor.getByLabel("Szukaj kategorii").fill(CODE.toLowerCase());
  await expect(supervisor.getByRole("row", { name: new RegExp(CODE) })).toHaveCount(1);
  await openCategory(supervisor);
  const form = supervisor.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  const before = await form.getByRole("group", { name: /^Pytanie \d+$/ }).count();
  await form.getByRole("button", { name: "Dodaj pytanie" }).click();
  const question = form.getByRole("group", { name: `Pytanie ${before + 1}` });
  await expect(question.getByLabel("Krótko, jak na liście")).toBeFocused();
  await supervisor.keyboard.type("Zagrożenie");
  await question.getByLabel("Do przeczytania na głos").fill("Czy komuś coś grozi?");
  await question.getByRole("combobox", { name: "Odpowiedź" }).click();
  await supervisor.getByRole("option", { name: "tak albo nie" }).click();
  await question.getByLabel("Odpowiedź może zakończyć zgłoszenie").check();
  await question.getByLabel("Co powiedzieć dzwoniącemu").fill("Proszę od razu zadzwonić pod 112.");
  await form.getByLabel("Powód zmiany").fill("Uzgodnione ze służbami");
  await save.click();
  await expect(form.getByText("Wskaż odpowiedź, która kończy rozmowę")).toBeVisible();
  await question.getByRole("combobox", { name: "Odpowiedzi, które kończą zgłoszenie" }).press("ArrowDown");
  await supervisor.getByRole("option", { name: "tak", exact: true }).click();
  await question.getByLabel("Numer, pod który zadzwonić").fill("112");
  await save.click();
  await expect(form).toBeHidden();

  // The call that is running already hears of it.
  const choice = consultant.getByRole("group", { name: /Czy komuś coś grozi/ });
  await expect(choice).toBeVisible();
  await choice.getByRole("radio", { name: /tak/i }).check({ force: true });
  await expect(consultant.getByRole("alert").filter({ hasText: "112" })).toContainText("Proszę od razu zadzwonić");
  await consultant.keyboard.press("F8");
  await expect(consultant.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await consultant.keyboard.press("Enter");
  await expect(consultant.getByText("Stanowisko gotowe")).toBeVisible();

  await openCategory(supervisor);
  await expect(form.getByText("Uzgodnione ze służbami")).toBeVisible();
  await expect(form.getByText("na początku").first()).toBeVisible();
  const changes = form.getByRole("insertion").filter({ hasText: "Zagrożenie: Czy komuś coś grozi?; tak albo nie" });
  await expect(changes).toContainText("kończy: tak; Proszę od razu zadzwonić pod 112.");
  await form
    .getByRole("group", { name: `Pytanie ${before + 1}` })
    .getByLabel("Krótko, jak na liście")
    .focus();
  await supervisor.keyboard.press("Alt+Delete");
  await form.getByLabel("Powód zmiany").fill("Jednak zbędne");
  await save.click();
  await expect(form).toBeHidden();
  await expect(choice).toBeHidden();
});
