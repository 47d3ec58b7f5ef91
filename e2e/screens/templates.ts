import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";

const BARRIER = "Załatwione: barierka";

async function openTemplates({ page }: Hands): Promise<void> {
  await page.goto("/templates");
  await rowsOf(page).nth(1).waitFor();
}

/** A template of its own, which is then archived: what others answer by stays as it is. */
async function writeAndArchive(hands: Hands): Promise<void> {
  const { page, say } = hands;
  await openTemplates(hands);
  const form = page.getByRole("dialog");
  const save = async () => {
    await form.getByRole("button", { name: say("versions.save") }).click();
    await form.waitFor({ state: "hidden" });
  };
  await page.getByRole("button", { name: say("templates.new") }).click();
  await form.getByLabel(say("versions.name")).fill(BARRIER);
  await form
    .getByLabel(say("templates.body"), { exact: true })
    .fill("Dzień dobry, barierkę w miejscu {{miejsce}} naprawiono {{data}}. Sprawa {{numer}}. {{jednostka}}");
  await form.getByLabel(say("versions.reason")).fill("Częste zgłoszenia po zimie");
  await save();
  await page.getByRole("row", { name: BARRIER }).focus();
  await page.keyboard.press("Enter");
  await form.getByLabel(say("templates.archive")).check();
  await form.getByLabel(say("versions.reason")).fill("Zastąpił go szablon ogólny");
  await save();
}

/** What residents are answered with. */
export const TEMPLATES: readonly ScreenState[] = [
  { name: "templates", about: "The templates of answers", person: "redaktor", isMain: true, open: openTemplates },
  {
    name: "templates-one",
    about: "A template, and how it reads with the values of a matter in it",
    person: "redaktor",
    async open(hands) {
      await openTemplates(hands);
      await rowsOf(hands.page).nth(2).focus();
      await hands.page.keyboard.press("Enter");
      await hands.page.getByRole("dialog").getByText(hands.say("intake.answer.preview")).waitFor();
    },
  },
  {
    name: "templates-wrong",
    about: "A template that asks for what cannot be filled in",
    person: "redaktor",
    async open(hands) {
      const { page, say } = hands;
      await openTemplates(hands);
      await page.getByRole("button", { name: say("templates.new") }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel(say("templates.body"), { exact: true }).fill("Sprawa {{numer}} przy {{adres}}.");
      await form.getByRole("button", { name: say("versions.save") }).click();
      await form.getByText("{{adres}}").last().waitFor();
    },
  },
  {
    name: "templates-archived",
    about: "An archived template with its history: who changed it, when and why",
    person: "redaktor",
    async open(hands) {
      const { page } = hands;
      await writeAndArchive(hands);
      await page.goto("/templates?isArchived=true");
      await page.getByRole("row", { name: BARRIER }).first().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByText("Częste zgłoszenia po zimie").scrollIntoViewIfNeeded();
    },
  },
];
