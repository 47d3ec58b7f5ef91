import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/centre";
import { expectKept } from "../fixtures/kept";

test.use({ actionTimeout: 20_000 });

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Chooses in a field that is searched by typing. */
async function choose(page: Page, label: string, typed: string, option: RegExp) {
  const field = page.getByRole("dialog").getByRole("combobox", { name: label, exact: true });
  await field.fill(typed);
  await page.getByRole("option", { name: option }).first().click();
  await page.keyboard.press("Tab"); // one may choose several: leaving the field closes its list
}

/** A call about a hole in the road in a district; answers the number of its intake, which no unit was named for. */
async function callAboutHole(page: Page, district: string): Promise<string> {
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
  await press(page, "F2", "F4", "F3");
  await page.keyboard.type("dziura w jezdni, samochody ją omijają");
  await press(page, "Alt+1", "F9");
  await page.keyboard.type("przy skrzyżowaniu");
  await page.getByRole("combobox", { name: "Dzielnica" }).fill(district);
  await page.getByRole("option", { name: new RegExp(district) }).click();
  await expect(page.getByRole("combobox", { name: "Dzielnica" })).toHaveValue(new RegExp(district));
  await press(page, "Control+Enter");
  const receipt = section(page, "Numer zgłoszenia");
  await expect(receipt).toContainText("Zapisano i przekazano");
  const number = (await receipt.getByText(/^KCK\/\d{4}\/\d{6}$/).textContent()) ?? "";
  await press(page, "F8");
  await expect(page.getByRole("group", { name: "Wynik rozmowy" })).toBeVisible();
  await press(page, "Enter");
  await expect(page.getByText("Stanowisko gotowe")).toBeVisible();
  await expect(page.locator("#desk-start")).toBeFocused();
  return number;
}

/** Opens an intake by its number, and the explanation of its unit. */
async function openWhy(page: Page, number: string) {
  await press(page, "Control+k");
  await page.keyboard.type(number);
  await expect(page.getByRole("option", { name: new RegExp(number) })).toBeVisible();
  await press(page, "Enter");
  const why = section(page, "Dlaczego ta jednostka?");
  await why.getByRole("button", { name: "Pokaż wyjaśnienie" }).click();
  return why;
}

test("a rule is drafted, tested on the past and published; the next call follows it and says why, until it is rolled back", async ({
  browserOf,
}) => {
  const supervisor = await browserOf("kierownik");
  await supervisor.goto("/routing");
  await supervisor.getByRole("button", { name: "Zmień", exact: true }).click();
  await supervisor.getByRole("button", { name: "Dodaj regułę" }).click();
  const dialog = supervisor.getByRole("dialog");
  await dialog.getByLabel("Nazwa reguły").fill("Dziury w Dębnikach");
  await dialog.getByRole("button", { name: "Dodaj warunek" }).click();
  await choose(supervisor, "Kategoria", "DR-01", /DR-01/);
  await dialog.getByRole("button", { name: "Dodaj warunek" }).click();
  const second = dialog.getByRole("group", { name: "Warunek 2" });
  await second.getByRole("combobox", { name: "Warunek 2: czego dotyczy" }).click();
  await supervisor.getByRole("option", { name: "Dzielnica", exact: true }).click();
  await choose(supervisor, "Dzielnica", "Dębniki", /Dębniki/);
  await choose(supervisor, "Jednostka", "ZZM", /ZZM/);
  await dialog.getByRole("button", { name: "Zachowaj regułę" }).click();
  const rules = supervisor.getByRole("list", { name: "Szkic reguł" });
  await expect(rules.getByRole("listitem").first()).toContainText(/DR-01.*oraz.*Dębniki.*→ ZZM/);

  await expect(supervisor.getByText("Szkic zapisany")).toBeVisible();
  const publish = supervisor.getByRole("button", { name: "Opublikuj" });
  await supervisor.getByLabel("Powód zmiany").fill("Nowy podział zadań w Dębnikach");
  await expect(supervisor.getByText("Szkic zapisany")).toBeVisible();
  await expect(publish).toBeDisabled();
  await supervisor.getByRole("button", { name: "Sprawdź na przeszłości" }).click();
  const moves = supervisor.getByRole("list", { name: "Skąd i dokąd" });
  await expect(moves).toContainText(/ZDMK.* → ZZM.*: \d+/);
  await moves.getByText(/→ ZZM/).click();
  await expect(moves.getByRole("link", { name: /^KCK\// }).first()).toBeVisible();
  await publish.click();
  await supervisor.getByRole("dialog").getByRole("button", { name: "Opublikuj" }).click();
  await expect(section(supervisor, "Obowiązuje zestaw 2")).toContainText("Dziury w Dębnikach");

  const consultant = await browserOf("konsultant1");
  const why = await openWhy(consultant, await callAboutHole(consultant, "Dębniki"));
  await expect(why).toContainText("Zdecydowała reguła „Dziury w Dębnikach” (zestaw 2)");
  await expect(why).toContainText("ZZM");

  await supervisor.getByRole("button", { name: "Przywróć zestaw 1" }).click();
  await supervisor.getByRole("dialog").getByLabel("Powód").fill("Pomyłka");
  await supervisor.getByRole("dialog").getByRole("button", { name: "Przywróć", exact: true }).click();
  await expect(section(supervisor, "Obowiązuje zestaw 3")).not.toContainText("Dziury w Dębnikach");
  const history = supervisor.getByRole("list", { name: "Historia reguł" }).getByRole("listitem");
  for (const version of [2, 3]) await supervisor.getByLabel(`Co się zmieniło: Zestaw ${version}`).click();
  await expect(history.filter({ hasText: "Zestaw 3 ·" })).toContainText(/Usunięta: Dziury w Dębnikach\. Jeśli .*→ ZZM/);
  await expect(history.filter({ hasText: "Zestaw 2 ·" })).toContainText("Dodana: Dziury w Dębnikach");

  await consultant.goto("/desk");
  const after = await openWhy(consultant, await callAboutHole(consultant, "Dębniki"));
  await expect(after).toContainText("(zestaw 3)");
  await expect(after).toContainText("ZDMK");
});

test("what is written into the rules outlives an outage and a closed window, and overwrites no colleague unseen", async ({
  browserOf,
}) => {
  const [mine, theirs] = [await browserOf("kierownik"), await browserOf("kierownik")];
  const open = async (page: Page) => {
    await page.goto("/routing");
    await page.getByRole("button", { name: /^Zmień/ }).click();
    await expect(page.getByText("Szkic zapisany")).toBeVisible();
  };
  await open(mine);
  await open(theirs);

  await mine.context().setOffline(true);
  const before = Date.now();
  await mine.getByLabel("Powód zmiany").fill("Napisane bez sieci");
  await expectKept(mine, before);
  await mine.close();
  const next = await mine.context().newPage();
  await next.context().setOffline(false);
  await open(next);
  await expect(next.getByLabel("Powód zmiany")).toHaveValue("Napisane bez sieci");
  await expect(theirs.getByLabel("Powód zmiany")).toHaveValue("Napisane bez sieci");

  const rulesOf = (page: Page) => page.getByRole("list", { name: "Szkic reguł" }).getByRole("listitem");
  await next.getByRole("button", { name: "Zmień regułę: Wystająca szyna" }).click();
  await next.getByRole("dialog").getByLabel("Nazwa reguły").fill("Szyna w jezdni");
  await theirs.getByRole("button", { name: "Usuń: Wycinka trwa" }).click();
  await expect(rulesOf(theirs)).toHaveCount(47);
  await expect(theirs.getByText("Szkic zapisany")).toBeVisible();
  await next.getByRole("button", { name: "Zachowaj regułę" }).click();
  const conflict = next.getByRole("alert").filter({ hasText: "Tylko u Ciebie: Wycinka trwa" });
  await expect(conflict).toContainText("U Ciebie inaczej: Szyna w jezdni");
  await conflict.getByRole("button", { name: "Weź zapisaną wersję" }).click();
  await expect(rulesOf(next)).toHaveCount(47);

  await next.getByRole("button", { name: "Dodaj regułę" }).click();
  await next.getByRole("dialog").getByLabel("Nazwa reguły").fill("Zaczęta");
  await press(next, "Escape");
  await next.getByRole("button", { name: "Wróć do niej" }).click();
  const dialog = next.getByRole("dialog");
  const name = dialog.getByLabel("Nazwa reguły");
  await expect(name).toHaveValue("Zaczęta");
  await press(next, "Escape");

  // What waited in a dialog replaces nothing that a colleague made of the rule meanwhile, unless that is chosen.
  const change = (page: Page, rule: string) => page.getByRole("button", { name: `Zmień regułę: ${rule}`, exact: true });
  const leaveTyped = async (rule: string, typed: string) => {
    await change(next, rule).click();
    await name.fill(typed);
    await press(next, "Escape");
  };
  const rename = async (rule: string, to: string) => {
    await change(theirs, rule).click();
    await theirs.getByRole("dialog").getByLabel("Nazwa reguły").fill(to);
    await theirs.getByRole("button", { name: "Zachowaj regułę" }).click();
    await expect(change(next, to)).toBeVisible();
  };
  const goBackTo = (typed: string) =>
    next.getByRole("status").filter({ hasText: typed }).getByRole("button", { name: "Wróć do niej" }).click();
  const keep = dialog.getByRole("button", { name: "Zachowaj regułę" });
  const since = dialog.getByRole("alert");

  await leaveTyped("Wystająca szyna", "Szyna moja");
  await rename("Wystająca szyna", "Szyna kolegi");
  await change(next, "Szyna kolegi").click();
  await expect(name).toHaveValue("Szyna moja");
  await expect(since).toContainText(/Tę regułę zmieniono.*Szyna kolegi\. Jeśli .* → /);
  await expect(keep).toBeDisabled();
  await since.getByRole("button", { name: "Weź obecną, wpisaną treść porzuć" }).click();
  await expect(since).toHaveCount(0);
  await expect(name).toHaveValue("Szyna kolegi");
  await expect(name).toBeFocused();
  await press(next, "Escape");

  await leaveTyped("Szyna kolegi", "Szyna wspólna");
  await rename("Szyna kolegi", "Szyna trzecia");
  await goBackTo("Szyna wspólna");
  await since.getByRole("button", { name: "Pisz dalej i zastąp obecną" }).click();
  await expect(name).toHaveValue("Szyna wspólna");
  await keep.click();
  await expect(change(next, "Szyna trzecia")).toHaveCount(0);

  await leaveTyped("Szyna wspólna", "Szyna znowu");
  await theirs.getByRole("button", { name: "Usuń: Szyna wspólna" }).click();
  await expect(change(next, "Szyna wspólna")).toHaveCount(0);
  await goBackTo("Szyna znowu");
  await expect(since).toContainText("Tej reguły nie ma już w szkicu.");
  await since.getByRole("button", { name: "Pisz dalej jako nową regułę" }).click();
  await keep.click();
  await expect(rulesOf(next).first()).toContainText("Szyna znowu");
});

const SQUARE_FILE = (corners: readonly (readonly [number, number])[]) => ({
  name: "rynek.geojson",
  mimeType: "application/geo+json",
  buffer: Buffer.from(JSON.stringify({ type: "Polygon", coordinates: [corners] })),
});

test("a rule asks for nested conditions and for an area, which is read from a file or drawn by keyboard; a closed window loses none of it", async ({
  browserOf,
}) => {
  const page = await browserOf("kierownik");
  const openDraft = async (on: Page) => {
    await on.goto("/routing");
    await on.getByRole("button", { name: /^Zmień/ }).click();
    await expect(on.getByText("Szkic zapisany")).toBeVisible();
  };
  await openDraft(page);
  await page.getByRole("button", { name: "Dodaj regułę" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nazwa reguły").fill("Rynek i okolice");
  await dialog.getByRole("button", { name: "Dodaj warunek", exact: true }).click();
  const putBack = dialog.getByRole("button", { name: "Cofnij usunięcie" });
  await dialog.getByRole("button", { name: "Usuń: Warunek 1" }).press("Enter");
  await expect(dialog.getByRole("button", { name: "Dodaj warunek", exact: true })).toBeFocused();
  await putBack.press("Enter");
  const firstWhat = dialog.getByRole("combobox", { name: "Warunek 1: czego dotyczy" });
  await expect(firstWhat).toBeFocused();
  await choose(page, "Kategoria", "DR-01", /DR-01/);
  await dialog.getByRole("button", { name: "Dodaj grupę warunków", exact: true }).click();
  const what = dialog.getByRole("combobox", { name: "Warunek 2.1: czego dotyczy" });
  await expect(what).toBeFocused();
  await what.click();
  await page.getByRole("option", { name: "Obszar", exact: true }).click();
  const inner = dialog.getByRole("group", { name: "Warunek 2.1" });
  await inner.getByLabel("Nazwa obszaru").fill("Rynek Główny");

  // A bow tie is refused with its place; what is no ground is not taken.
  const input = inner.locator('input[type="file"]');
  await input.setInputFiles(
    SQUARE_FILE([
      [19.936, 50.061],
      [19.938, 50.062],
      [19.938, 50.061],
      [19.936, 50.062],
      [19.936, 50.061],
    ]),
  );
  await expect(inner.getByRole("alert")).toContainText("Obwód przecina sam siebie: 50.06150, 19.93700");
  await expect(input).toHaveValue(""); // so that the same file, mended, can be chosen again
  await input.setInputFiles(SQUARE_FILE([]));
  await expect(inner.getByText("W pliku mają być same wielokąty (Polygon albo MultiPolygon).")).toBeVisible();
  await input.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("Rynek") });
  await expect(inner.getByText("To nie jest plik GeoJSON.")).toBeVisible();
  await inner.getByRole("button", { name: "Usuń obszar" }).click();
  await expect(inner.getByRole("alert")).toHaveCount(0);

  const map = inner.getByRole("application", { name: "Obszar na mapie" });
  await map.focus();
  await press(page, "Enter", "ArrowRight", "ArrowRight");
  await page.waitForTimeout(400); // the map glides to where the arrows send it
  await press(page, "Enter", "ArrowDown", "ArrowDown");
  await page.waitForTimeout(400);
  await press(page, "Enter");
  // An outline that is not closed is no ground yet: it neither gets lost nor is the rule kept without it.
  await dialog.getByRole("button", { name: "Zachowaj regułę" }).click();
  await expect(inner.getByText("Zamknij obwód albo usuń narożniki.")).toBeVisible();
  await press(page, "Escape");
  await page.getByRole("button", { name: "Wróć do niej" }).click();
  await inner.getByRole("button", { name: "Zamknij obwód (narożniki: 3)" }).click();
  await expect(inner.getByText("Części: 1, narożniki: 3")).toBeVisible();

  await dialog.getByRole("button", { name: "Dodaj warunek do grupy 2", exact: true }).click();
  const second = dialog.getByRole("group", { name: "Warunek 2.2" });
  await dialog.getByRole("button", { name: "Usuń: Warunek 2.2" }).press("Enter");
  await expect(what).toBeFocused();
  await putBack.press("Enter");
  await expect(second.getByRole("combobox", { name: "Warunek 2.2: czego dotyczy" })).toBeFocused();
  await dialog.getByRole("button", { name: "Usuń: Grupa 2" }).press("Enter");
  await expect(firstWhat).toBeFocused();
  await putBack.press("Enter");
  await expect(what).toBeFocused();
  await expect(inner.getByText("Części: 1, narożniki: 3")).toBeVisible();
  await second.getByRole("combobox", { name: "Warunek 2.2: czego dotyczy" }).click();
  await page.getByRole("option", { name: "Słowa w opisie", exact: true }).click();
  await second.getByRole("combobox", { name: "Słowa w opisie", exact: true }).fill("rynek");
  await press(page, "Enter");
  const before = Date.now();
  await dialog.getByRole("group", { name: "Grupa 2" }).getByRole("checkbox", { name: "nie" }).first().check();
  await expectKept(page, before);
  await page.close();

  const next = await page.context().newPage();
  await openDraft(next);
  await next.getByRole("button", { name: "Wróć do niej" }).click();
  const again = next.getByRole("dialog");
  await expect(again.getByLabel("Nazwa reguły")).toHaveValue("Rynek i okolice");
  await expect(again.getByText("Części: 1, narożniki: 3")).toBeVisible();
  await choose(next, "Jednostka", "ZZM", /ZZM/);
  await again.getByRole("button", { name: "Zachowaj regułę" }).click();
  const rule = next.getByRole("list", { name: "Szkic reguł" }).getByRole("listitem").first();
  await expect(rule).toContainText(/DR-01.*oraz nie: \(obszar: Rynek Główny albo słowa w opisie: rynek\) → ZZM/);
  await expect(next.getByText("Szkic zapisany")).toBeVisible();
  await expect(next.getByRole("button", { name: "Wróć do niej" })).toHaveCount(0);
});
