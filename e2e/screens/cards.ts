import { dialogOf, openCards, submitSum } from "./card-steps";
import { rowsOf } from "./intakes";
import type { ScreenState } from "./screen-state";

/** The knowledge base and what is done to many cards at once. */
export const CARDS: readonly ScreenState[] = [
  {
    name: "cards",
    about: "The knowledge base, by symbol, with its areas and facets",
    person: "konsultant1",
    isMain: true,
    open: (hands) => openCards(hands),
  },
  {
    name: "cards-words",
    about: "Cards found by words as a caller says them",
    person: "konsultant1",
    async open(hands) {
      await openCards(hands);
      await hands.page.keyboard.press("/");
      await hands.page.keyboard.type("wymiana prawka");
      await rowsOf(hands.page).filter({ hasText: "KM-23" }).first().waitFor();
    },
  },
  {
    name: "cards-facet",
    about: "The places to narrow the cards by, each with its count",
    person: "konsultant1",
    async open(hands) {
      await openCards(hands);
      await hands.page.getByRole("button", { name: hands.say("cards.facet.place"), exact: true }).click();
      await hands.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "cards-empty",
    about: "No card fits the filters",
    person: "zdmk1",
    async open({ page, say }) {
      await page.goto(`/cards#words=${encodeURIComponent('"xyzxyzxyz"')}`);
      await page.getByText(say("cards.noneFit")).waitFor();
    },
  },
  {
    name: "cards-failed",
    about: "The cards could not be loaded",
    person: "redaktor",
    async open({ page, say }) {
      await page.route(/\/trpc\/[^?]*cards\.(index|list|fetch)/, (route) => route.abort());
      await page.goto("/cards");
      await page.getByRole("heading", { name: say("common.loadFailed") }).waitFor();
    },
  },
  {
    name: "cards-editor",
    about: "The knowledge base as an editor has it: drafts, reviews, what is overdue",
    person: "redaktor",
    isMain: true,
    open: (hands) => openCards(hands),
  },
  {
    name: "cards-in-review",
    about: "What waits for a second person",
    person: "kierownik",
    async open(hands) {
      await submitSum(hands, "KM-20", "36");
      await openCards(hands, { list: "in-review" });
    },
  },
  {
    name: "cards-overdue",
    about: "Overdue reviews, by the unit that owns the card",
    person: "redaktor",
    async open({ page, say }) {
      await page.goto(`/cards?list=${encodeURIComponent('"overdue"')}`);
      await rowsOf(page)
        .first()
        .or(page.getByText(say("cards.none")))
        .waitFor();
    },
  },
  {
    name: "cards-never-opened",
    about: "Cards that nobody opened in the last 30 days",
    person: "redaktor",
    open: (hands) => openCards(hands, { list: "never-opened" }),
  },
  {
    name: "cards-new",
    about: "Beginning a card",
    person: "redaktor",
    async open(hands) {
      await openCards(hands);
      await hands.page.getByRole("button", { name: hands.say("cards.new.title") }).click();
      await dialogOf(hands.page).waitFor();
    },
  },
  {
    name: "cards-hand-over",
    about: "Giving the cards of a unit that is gone to its successor",
    person: "redaktor",
    async open(hands) {
      await openCards(hands);
      await hands.page.getByRole("button", { name: hands.say("cards.handOver.title") }).click();
      await dialogOf(hands.page).waitFor();
    },
  },
];
