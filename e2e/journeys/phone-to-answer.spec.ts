import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";

/** Presses keys one after another, as somebody does who never touches the mouse. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Takes the matter down, saves and forwards it, and gives the number that is read back. */
async function takeDown(page: Page, said: string, place: string): Promise<string> {
  await press(page, "F3");
  await page.keyboard.type(said);
  await expect(page.getByRole("list", { name: "Pasujące kategorie" }).getByRole("listitem").first()).toBeVisible();
  await press(page, "Alt+1", "F9");
  await page.keyboard.type(place);
  await press(page, "Control+Enter");
  const number = page.getByRole("region", { name: "Numer zgłoszenia" }).getByText(/^KCK\/\d{4}\/\d{6}$/);
  await expect(page.getByText("Zapisano i przekazano")).toBeVisible();
  return (await number.textContent()) ?? "";
}

/** Opens an intake by its number from wherever one is. */
async function openByNumber(page: Page, number: string) {
  await press(page, "Control+k");
  const palette = page.getByRole("dialog", { name: "Paleta poleceń" });
  await palette.getByRole("combobox").or(palette.getByRole("textbox")).first().fill(number);
  await expect(palette.getByRole("option", { name: new RegExp(number) })).toBeVisible();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: number })).toBeVisible();
}

test("a call with two matters goes from the desk to both units and comes back as an answer", async ({
  desktopOf,
  browserOf,
}) => {
  const { page: consultant } = await desktopOf("konsultant1");
  const roads = await browserOf("zdmk1");
  const inbox = roads.getByRole("grid").or(roads.getByRole("table")).first();
  await expect(roads.getByRole("heading", { name: "Skrzynka jednostki" })).toBeVisible();

  // Two matters in one call, by keyboard alone.
  await press(consultant, "F2");
  await consultant.keyboard.type("600 000 110");
  await expect(consultant.getByText("2 osoby z tym numerem")).toBeVisible();
  await press(consultant, "ArrowDown", "Enter");
  const hole = await takeDown(consultant, "wielka dziura w jezdni, urwałem koło", "Wielicka 77");
  await press(consultant, "F6");
  const bench = await takeDown(
    consultant,
    "potłuczona płyta w chodniku, można się potknąć",
    "Ruczaj, skwer przy pętli",
  );
  expect(bench).not.toBe(hole);
  await press(consultant, "F8");
  await expect(
    consultant.getByRole("heading", { name: "Zakończenie rozmowy" }).or(consultant.getByText("Wynik rozmowy")).first(),
  ).toBeVisible();
  await press(consultant, "Control+Enter");
  await expect(consultant.getByText("Stanowisko gotowe")).toBeVisible();

  // The unit sees both without reloading, accepts one and returns the other.
  await expect(inbox.getByText(hole)).toBeVisible();
  await expect(inbox.getByText(bench)).toBeVisible();
  await openByNumber(roads, hole);
  await press(roads, "a");
  await expect(roads.getByText("Przyjęte").first()).toBeVisible();
  await openByNumber(roads, bench);
  await press(roads, "z");
  const returning = roads.getByRole("dialog", { name: /Zwróć/ });
  await returning.getByLabel("Powód").fill("To alejka w parku, nie chodnik przy drodze.");
  await roads.keyboard.press("Control+Enter");
  await expect(returning).toBeHidden();

  // The consultant sees it come back while looking, and forwards it to the right unit.
  await openByNumber(consultant, bench);
  await expect(consultant.getByText("Zwrócone").first()).toBeVisible();
  await expect(consultant.getByText("To alejka w parku, nie chodnik przy drodze.", { exact: true })).toBeVisible();
  await consultant.getByRole("button", { name: /Przekaż do jednostki/ }).press("Enter");
  const forwarding = consultant.getByRole("dialog", { name: /Przekaż/ });
  await forwarding.getByRole("combobox", { name: "Jednostka" }).fill("ZZM");
  await consultant.getByRole("option", { name: /ZZM/ }).first().click();
  await consultant.keyboard.press("Control+Enter");
  await expect(forwarding).toBeHidden();
  await expect(consultant.getByText("Przekazane").first()).toBeVisible();

  // The unit asks, the consultant records the reply, the unit resolves with a public answer.
  await openByNumber(roads, hole);
  await roads.getByRole("button", { name: /Poproś o uzupełnienie/ }).press("Enter");
  await roads.getByRole("textbox", { name: "Pytanie do mieszkańca" }).fill("Na którym pasie jest dziura?");
  await roads.keyboard.press("Control+Enter");
  await openByNumber(consultant, hole);
  await expect(consultant.getByText("Na którym pasie jest dziura?", { exact: true })).toBeVisible();
  await consultant.getByRole("button", { name: /Zapisz odpowiedź mieszkańca/ }).press("Enter");
  await consultant.getByRole("textbox", { name: "Odpowiedź mieszkańca" }).fill("Na prawym, w stronę Bieżanowa.");
  await consultant.keyboard.press("Control+Enter");
  await expect(roads.getByText("Na prawym, w stronę Bieżanowa.", { exact: true })).toBeVisible();
  await roads.getByRole("button", { name: /Załatw/ }).press("Enter");
  const resolving = roads.getByRole("dialog", { name: /Załatw/ });
  await resolving.getByRole("combobox", { name: "Wynik" }).press("Enter");
  await roads.getByRole("option", { name: "Zrealizowano", exact: true }).click();
  await resolving.getByRole("combobox", { name: "Szablon odpowiedzi" }).click();
  await roads.getByRole("option", { name: /Załatwione: ogólne/ }).click();
  const answer = resolving.getByRole("textbox", { name: "Odpowiedź dla mieszkańca" });
  await expect(answer).toHaveValue(new RegExp(hole));
  await answer.press("Control+End");
  await roads.keyboard.type(" Ubytek w jezdni został załatany.");
  await roads.keyboard.press("Control+Enter");
  await expect(resolving).toBeHidden();

  // The supervisor finds it by words in another form and without diacritics, and reads the whole history.
  const supervisor = await browserOf("kierownik");
  await supervisor.goto("/intakes");
  await press(supervisor, "/");
  await supervisor.keyboard.type("urwane kola wielickiej");
  await expect(supervisor.getByText(hole)).toBeVisible();
  await openByNumber(supervisor, hole);
  const history = supervisor.getByRole("region", { name: "Historia" });
  for (const words of [
    "Na którym pasie jest dziura?",
    "Na prawym, w stronę Bieżanowa.",
    /Ubytek w jezdni został załatany\./,
  ]) {
    await expect(history.getByText(words, { exact: true })).toBeVisible();
  }
  await expect(supervisor.getByText("Załatwione").first()).toBeVisible();
});
