import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";

async function openUnits({ page }: Hands): Promise<void> {
  await page.goto("/units");
  await rowsOf(page).nth(1).waitFor();
}

async function openOne(hands: Hands): Promise<void> {
  const { page, say } = hands;
  await openUnits(hands);
  await page.getByLabel(say("units.search")).fill("straż miejska");
  await rowsOf(page).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText(say("versions.history")).waitFor();
}

/** Who acts for the city, and who follows whom. */
export const UNITS: readonly ScreenState[] = [
  { name: "units", about: "The units, with who follows whom", person: "kierownik", isMain: true, open: openUnits },
  { name: "units-one", about: "A unit, to be saved as a new version", person: "kierownik", open: openOne },
  {
    name: "units-end",
    about: "When a unit ends and who follows it, what it still has and that nobody takes over, above its history",
    person: "kierownik",
    async open(hands) {
      await openOne(hands);
      const form = hands.page.getByRole("dialog");
      await form.getByLabel(hands.say("versions.validTo")).fill("2026-12-31");
      await form.getByRole("status").getByRole("paragraph").waitFor();
      await form.getByRole("button", { name: hands.say("versions.save") }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "units-wrong",
    about: "A new unit that cannot be saved yet, and why",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openUnits(hands);
      await page.getByRole("button", { name: say("units.new") }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel(say("units.email")).fill("zzm");
      await form.getByRole("button", { name: say("versions.save") }).click();
      await form.getByText(say("field.email")).scrollIntoViewIfNeeded();
    },
  },
];
