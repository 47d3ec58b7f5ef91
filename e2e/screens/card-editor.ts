import type { Page } from "@playwright/test";
import { firstSum, isNothingToSave, isSaved, openEditor, typeSum } from "./card-steps";
import type { ScreenState } from "./screen-state";
import { type Say, sayIn } from "./words";

/** Writing a card. */
export const CARD_EDITOR: readonly ScreenState[] = [
  {
    name: "card-edit",
    about: "A card being written, with its preview",
    person: "redaktor",
    isMain: true,
    open: ({ page, say }) => openEditor(page, say, "SC-18"),
  },
  {
    name: "card-edit-changed",
    about: "A changed fee: why a second person publishes it, and the preview as the resident sees it",
    person: "redaktor",
    async open({ page, say }) {
      await typeSum(page, say, "KM-23", "110,50");
      await page.getByText(say("cards.edit.asResident"), { exact: true }).click();
      await isNothingToSave(page, say);
      await firstSum(page, say).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "card-edit-problems",
    about: "Fields that have to be mended before anything is saved",
    person: "redaktor",
    async open({ page, say }) {
      await openEditor(page, say, "SC-5");
      const fees = page.getByRole("region", { name: say("card.section.fees"), exact: true });
      await fees.getByRole("button", { name: say("cards.edit.addFee") }).click();
      await page.keyboard.press("Tab");
      await page.keyboard.type("siedemnaście");
      await fees.getByText(say("cards.edit.sumWrong")).waitFor();
    },
  },
  {
    name: "card-edit-check",
    about: "Saying how a section was compared with its source today",
    person: "redaktor",
    async open({ page, say }) {
      await openEditor(page, say, "SC-1");
      const name = say("cards.edit.check.button", { section: say("card.section.description") });
      await page.getByRole("button", { name }).click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "card-edit-conflict",
    about: "Two people changed the same section: both texts, and nothing lost",
    person: "redaktor",
    async open(hands) {
      const { page, say } = hands;
      const text = (where: Page, words: Say) =>
        where.getByRole("textbox", { name: words("card.section.criteria"), exact: true });
      const other = await hands.colleague("redaktor");
      await openEditor(page, say, "SC-9");
      await openEditor(other, sayIn("pl"), "SC-9");
      // Nobody hears the other until both have typed.
      await page.route("**/trpc/**", (route) => route.abort());
      await text(page, say).fill(`Oboje rodzice osobiście. ${Date.now()}`);
      await text(other, sayIn("pl")).fill(`Rodzice, także przez pełnomocnika. ${Date.now()}`);
      await isSaved(other, sayIn("pl"));
      await page.unroute("**/trpc/**");
      await page.getByRole("button", { name: say("cards.edit.conflict.keepMine") }).waitFor();
    },
  },
];
