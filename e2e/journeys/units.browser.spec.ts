import { expect, test } from "../fixtures/centre";

const OLD = "Zarząd Cmentarzy Komunalnych";
const NEW = "Zarząd Cmentarzy i Pamięci";

test("a supervisor writes down a new unit, lets it follow an old one, and a ring of successors is refused", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  const form = page.getByRole("dialog");
  const save = form.getByRole("button", { name: "Zapisz nową wersję" });
  const open = async (name: string) => {
    await page.getByLabel("Szukaj jednostki").fill(name);
    await page.getByRole("row", { name }).focus();
    await page.keyboard.press("Enter");
    await expect(form.getByLabel("Nazwa")).toHaveValue(name);
  };
  const follow = async (name: string) => {
    await form.getByRole("combobox", { name: "Następca" }).fill(name);
    await expect(page.getByRole("option", { name })).toBeVisible();
    await page.keyboard.press("Enter");
    await form.getByLabel("Powód zmiany").fill("Uchwała Rady Miasta");
    await save.click();
  };

  await page.getByRole("link", { name: "Jednostki", exact: true }).click();
  await page.getByRole("button", { name: "Nowa jednostka" }).waitFor();
  await page.keyboard.press("n");
  await form.getByLabel("Nazwa").fill(NEW);
  await form.getByLabel("Symbol").fill("ZCP");
  await form.getByLabel("Powód zmiany").fill("Uchwała Rady Miasta");
  await save.click();
  await expect(form.getByText("To pole jest wymagane.")).toHaveCount(1);
  await form.getByLabel("Obowiązuje od").fill("2026-12-01");
  await save.click();
  await expect(form).toBeHidden();

  await open(OLD);
  await form.getByLabel("Obowiązuje do").fill("2099-12-31");
  await follow(NEW);
  await expect(form).toBeHidden();
  await expect(page.getByRole("row", { name: OLD })).toContainText("ZCP");
  await expect(page.getByRole("row", { name: OLD })).toContainText("31.12.2099");

  await open(NEW);
  await follow(OLD);
  await expect(form.getByRole("alert")).toContainText("Tej jednostki nie może zastąpić ta, którą ona sama zastępuje.");
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();

  await open(OLD);
  await expect(form.getByText("Uchwała Rady Miasta")).toBeVisible();
  await expect(form.getByRole("insertion").filter({ hasText: NEW })).toBeVisible();
  await expect(form.getByRole("insertion").filter({ hasText: "31.12.2099" })).toBeVisible();
  await expect(form.getByText("na początku").first()).toBeVisible();
});
