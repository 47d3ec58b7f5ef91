import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";

async function openCategories({ page }: Hands): Promise<void> {
  await page.goto("/categories");
  await rowsOf(page).nth(1).waitFor();
}

/** A category with a question that may end the call. */
async function openOne(hands: Hands): Promise<void> {
  const { page, say } = hands;
  await openCategories(hands);
  await page.getByLabel(say("categories.search")).fill("gaz");
  await rowsOf(page).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText(say("versions.history")).waitFor();
}

/** Another version of a category of its own: words, a question more, and one that is not asked any more. */
async function saveChanges(hands: Hands): Promise<void> {
  const { page, say } = hands;
  await openCategories(hands);
  await page.getByLabel(say("categories.search")).fill("martwe zwierzę");
  await rowsOf(page).first().focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  const note = form.getByLabel(say("categories.priorityNote"));
  await note.fill(`${await note.inputValue()} P2 przy szkole lub przedszkolu.`.trim());
  const first = `${say("categories.question")} 1`;
  await form.getByRole("button", { name: say("rows.remove", { row: first }), exact: true }).click();
  await form.getByRole("button", { name: say("categories.addQuestion") }).click();
  const added = form.getByRole("group", { name: new RegExp(`^${say("categories.question")} \\d+$`) }).last();
  await added.getByLabel(say("categories.questionLabel")).fill("Obroża");
  await added.getByLabel(say("categories.readAloud")).fill("Czy zwierzę ma obrożę albo znacznik?");
  await form.getByLabel(say("versions.reason")).fill("Uzgodnione z jednostką");
  await form.getByRole("button", { name: say("versions.save") }).click();
  await form.waitFor({ state: "hidden" });
}

/** What residents call about, and what they are asked. */
export const CATEGORIES: readonly ScreenState[] = [
  {
    name: "categories",
    about: "The categories: who gets them, how urgent they are, how much is asked",
    person: "kierownik",
    isMain: true,
    open: openCategories,
  },
  {
    name: "categories-none",
    about: "Words that no category fits",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openCategories(hands);
      await page.getByLabel(say("categories.search")).fill("krokodyl");
      await page.getByText(say("categories.none")).waitFor();
    },
  },
  {
    name: "categories-new",
    about: "A new category that cannot be saved yet, and why; its code comes from the server",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openCategories(hands);
      await page.getByRole("button", { name: say("categories.new") }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel(say("versions.name")).fill("Hulajnoga na chodniku");
      await form.getByRole("button", { name: say("versions.save") }).click();
      await form.getByText(say("field.required")).first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "categories-groups",
    about: "The groups of categories in their order, and one that cannot be removed because categories stand in it",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openCategories(hands);
      await page.getByRole("button", { name: say("categories.groups.title") }).click();
      const form = page.getByRole("dialog");
      await form.getByText(say("versions.history")).waitFor();
      await form
        .getByRole("button", { name: say("rows.remove", { row: `${say("categories.group")} 1` }), exact: true })
        .click();
      await form.getByRole("alert").waitFor();
    },
  },
  {
    name: "categories-common",
    about: "The questions for every matter, edited like those of a category",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openCategories(hands);
      await page.getByRole("button", { name: say("categories.common.title") }).click();
      await page.getByRole("dialog").getByText(say("versions.history")).waitFor();
    },
  },
  { name: "categories-one", about: "A category, to be saved as a new version", person: "kierownik", open: openOne },
  {
    name: "categories-questions",
    about: "Its questions, one of which may end the call",
    person: "kierownik",
    async open(hands) {
      await openOne(hands);
      const stopper = hands.page.getByRole("dialog").getByLabel(hands.say("categories.stopMessage")).first();
      await stopper.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "categories-changes",
    about: "Its history: what each version changed, who saved it, and why",
    person: "kierownik",
    async open(hands) {
      await saveChanges(hands);
      await hands.page.keyboard.press("Enter");
      const form = hands.page.getByRole("dialog");
      await form.getByText(hands.say("versions.change.added")).first().waitFor();
      await form.getByRole("listitem").last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "categories-wrong",
    about: "A question that cannot be saved yet, and why",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openOne(hands);
      const form = page.getByRole("dialog");
      await form.getByRole("button", { name: say("categories.addQuestion") }).click();
      await form.getByRole("button", { name: say("versions.save") }).click();
      await form.getByText(say("field.required")).first().scrollIntoViewIfNeeded();
    },
  },
];
