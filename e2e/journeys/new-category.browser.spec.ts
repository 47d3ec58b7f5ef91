import { expect, test } from "../fixtures/centre";

const NAME = "Dron nad parkingiem";

test("a supervisor adds a category with a question; the running call is offered it at once, and asks its question", async ({
  browserOf,
}) => {
  const [supervisor, consultant] = [await browserOf("kierownik"), await browserOf("konsultant1")];
  await consultant.keyboard.press("F2");
  await expect(consultant.getByRole("combobox", { name: /Kategoria/ })).toBeVisible();

  await supervisor.getByRole("link", { name: "Kategorie", exact: true }).click();
  await supervisor.getByRole("button", { name: "Nowa kategoria" }).waitFor();
  await supervisor.keyboard.press("n");
  const form = supervisor.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  const choose = async (label: string, words: string) => {
    await form.getByRole("combobox", { name: label, exact: true }).fill(words);
    await expect(supervisor.getByRole("option", { name: words })).toBeVisible();
    await supervisor.keyboard.press("Enter");
  };
  await expect(form.getByLabel("Nazwa")).toBeFocused();
  await supervisor.keyboard.type(NAME);
  await choose("Grupa", "Parkowanie");
  await form.getByLabel("Obowiązuje od").fill("2026-01-01");
  await form.getByRole("button", { name: "Dodaj pytanie" }).click();
  const question = form.getByRole("group", { name: "Pytanie 1" });
  await question.getByLabel("Krótko, jak na liście").fill("Kolor");
  await question.getByLabel("Do przeczytania na głos").fill("Jakiego koloru jest dron?");
  await form.getByLabel("Powód zmiany").fill("Coraz więcej takich zgłoszeń");
  await save.click();
  await expect(form.getByText("To pole jest wymagane.")).toHaveCount(1);
  await choose("Jednostka", "Zarząd Transportu Publicznego");
  await save.click();
  await expect(form).toBeHidden();
  await expect(supervisor.getByText(/^Dodano kategorię PK-\d\d Dron/)).toBeVisible();

  await consultant.keyboard.press("F7");
  await consultant.keyboard.type(NAME);
  await expect(consultant.getByRole("option", { name: new RegExp(`PK-\\d\\d ${NAME}`) })).toBeVisible();
  await consultant.keyboard.press("Enter");
  await expect(consultant.getByText("Jakiego koloru jest dron?")).toBeVisible();

  await supervisor.getByLabel("Szukaj kategorii").fill("dron nad parkingiem");
  const row = supervisor.getByRole("row", { name: new RegExp(NAME) });
  await expect(row).toContainText("Parkowanie i pojazdy");
  await row.focus();
  await supervisor.keyboard.press("Enter");
  await expect(form.getByText("Coraz więcej takich zgłoszeń")).toBeVisible();

  await consultant.keyboard.press("F8");
  await expect(consultant.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await consultant.keyboard.press("Enter");
  await expect(consultant.getByText("Stanowisko gotowe")).toBeVisible();
});
