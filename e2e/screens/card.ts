import { cardAddress, dialogOf, openCard, openReview, submitSum } from "./card-steps";
import type { ScreenState } from "./screen-state";

/** One card, and the steps of its life. */
export const CARD: readonly ScreenState[] = [
  {
    name: "card",
    about: "One card, as a consultant reads it",
    person: "konsultant1",
    isMain: true,
    open: ({ page }) => openCard(page, "SC-18"),
  },
  {
    name: "card-not-ours",
    about: "A card of what somebody else settles",
    person: "zdmk1",
    open: ({ page }) => openCard(page, "wojewoda:paszport"),
  },
  {
    name: "card-missing",
    about: "A card that is not there",
    person: "konsultant1",
    async open({ page, say }) {
      await page.goto(cardAddress("SA-999"));
      await page.getByText(say("cards.missing")).waitFor();
    },
  },
  {
    name: "card-review",
    about: "A revision that waits for its second person, as that person sees it",
    person: "kierownik",
    isMain: true,
    open: openReview,
  },
  {
    name: "card-review-own",
    about: "The same to whoever wrote it: why somebody else has to publish it",
    person: "redaktor",
    async open(hands) {
      await submitSum(hands, "KM-20", "36");
      await openCard(hands.page, "KM-20");
      await hands.page.getByRole("button", { name: hands.say("cards.action.discard") }).waitFor();
    },
  },
  {
    name: "card-publish",
    about: "Publishing a revision, now or on a day to come",
    person: "kierownik",
    async open(hands) {
      await openReview(hands);
      const { page, say } = hands;
      await page.getByRole("button", { name: say("cards.action.publish"), exact: true }).click();
      await dialogOf(page).getByLabel(say("cards.publish.later")).check();
      await dialogOf(page).getByLabel(say("cards.publish.at")).waitFor();
    },
  },
  {
    name: "card-send-back",
    about: "Sending a revision back, with a reason",
    person: "kierownik",
    async open(hands) {
      await openReview(hands);
      await hands.page.getByRole("button", { name: hands.say("cards.action.send-back") }).click();
      await dialogOf(hands.page).waitFor();
    },
  },
  {
    name: "card-settle",
    about: "Settling the owner of a card and its next review",
    person: "redaktor",
    async open({ page, say }) {
      await openCard(page, "SA-10");
      await page.getByRole("button", { name: say("cards.more") }).click();
      await page.getByRole("menuitem", { name: say("cards.action.settle") }).click();
      await dialogOf(page).waitFor();
    },
  },
  {
    name: "card-archive",
    about: "Taking a card out of use",
    person: "redaktor",
    async open({ page, say }) {
      await openCard(page, "SA-10");
      await page.getByRole("button", { name: say("cards.more") }).click();
      await page.getByRole("menuitem", { name: say("cards.action.archive") }).click();
      await page.getByText(say("cards.archiveText")).waitFor();
    },
  },
  {
    name: "card-compare",
    about: "Two revisions, word by word",
    person: "kierownik",
    isMain: true,
    async open(hands) {
      await openReview(hands);
      await hands.page.getByRole("link", { name: hands.say("cards.compare.withForce") }).click();
      await hands.page.locator("ins").nth(1).waitFor();
    },
  },
  {
    name: "card-call-back",
    about: "Whom to call back: nobody yet",
    person: "konsultant1",
    async open({ page, say }) {
      await page.goto(cardAddress("SC-18", "/call-back"));
      await page.getByText(say("cards.callBack.none")).or(page.getByRole("table")).waitFor();
    },
  },
];
