import { expect, test } from "../fixtures/centre";

const CODE = "OS-02";

test("keys among the answers of a question leave the question alone, what was removed comes back, and Enter among words sends nothing", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  const form = page.getByRole("dialog");
  await page.getByRole("link", { name: "Kategorie", exact: true }).click();
  await page.getByLabel("Szukaj kategorii").fill(CODE);
  await page.getByRole("row", { name: new RegExp(CODE) }).focus();
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Dodaj pytanie" }).press("Control+Enter");
  const questions = form.getByRole("group", { name: /^Pytanie \d+$/ });
  const count = await questions.count();
  const question = questions.last();
  await expect(question.getByLabel("Krótko, jak na liście")).toBeFocused();
  await page.keyboard.type("Rodzaj");
  await question.getByRole("combobox", { name: "Odpowiedź" }).click();
  await page.getByRole("option", { name: "jedna z listy" }).click();

  const addAnswer = question.getByRole("button", { name: "Dodaj odpowiedź" });
  const answers = question.getByRole("group", { name: /^Odpowiedź \d+$/ });
  await addAnswer.press("Alt+Delete");
  await addAnswer.press("Alt+ArrowUp");
  await expect(questions).toHaveCount(count);
  await expect(questions.last().getByLabel("Krótko, jak na liście")).toHaveValue("Rodzaj");
  await addAnswer.press("Control+Enter");
  await expect(answers).toHaveCount(1);
  await page.keyboard.type("stała");
  await page.keyboard.press("Control+Enter");
  await expect(answers).toHaveCount(2);
  await expect(questions).toHaveCount(count);

  // An answer, and then the whole question, are taken away and come back with what was typed.
  await answers.first().getByRole("textbox").press("Alt+Delete");
  await expect(answers).toHaveCount(1);
  await question.getByRole("button", { name: "Cofnij usunięcie" }).press("Enter");
  await expect(answers).toHaveCount(2);
  await expect(answers.first().getByRole("textbox")).toHaveValue("stała");
  await expect(answers.first().getByRole("textbox")).toBeFocused();
  await question.getByLabel("Krótko, jak na liście").press("Alt+Delete");
  await expect(questions).toHaveCount(count - 1);
  await expect(form.getByText(`Usunięto: Pytanie ${count}.`)).toBeVisible();
  await form.getByRole("button", { name: "Cofnij usunięcie" }).press("Enter");
  await expect(questions.last().getByLabel("Krótko, jak na liście")).toBeFocused();
  await expect(questions.last().getByLabel("Krótko, jak na liście")).toHaveValue("Rodzaj");
  await expect(answers).toHaveCount(2);

  // What is unfinished would be refused as soon as the form is sent.
  await form.getByLabel("Słowa mieszkańców").press("Enter");
  await page.keyboard.type("migotanie");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(form.getByText("migotanie", { exact: true })).toBeVisible();
  await expect(form.getByText("To pole jest wymagane.")).toHaveCount(0);
});
