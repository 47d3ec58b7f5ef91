import { beginCall, openDesk } from "./desk";
import type { Hands, ScreenState } from "./screen-state";

/** Types into the search for cards, by its key, and waits for what fits. */
async function search({ page, say }: Hands, words: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.getByRole("combobox", { name: say("card.desk.search") }).fill(words);
  await page.getByRole("option").first().waitFor();
}

/** Opens the first card that fits. */
async function openCard(hands: Hands, words: string): Promise<void> {
  await search(hands, words);
  await hands.page.keyboard.press("Enter");
  await hands.page.getByRole("button", { name: hands.say("card.desk.toHits") }).waitFor();
}

/** Service cards at the desk: searched and opened beside a call, and between two calls. */
export const DESK_CARDS: readonly ScreenState[] = [
  {
    name: "desk-cards-hits",
    about: "Half a sentence of the caller, and the cards that fit it, with the inflected words marked",
    person: "konsultant1",
    isMain: true,
    async open(hands) {
      await beginCall(hands);
      await search(hands, "zgubiłem dowód");
    },
  },
  {
    name: "desk-cards-fees",
    about: "A question about fees: the card is opened at its fees, beside the matter",
    person: "konsultant1",
    isMain: true,
    async open(hands) {
      await beginCall(hands);
      await openCard(hands, "ile kosztuje odpis aktu");
    },
  },
  {
    name: "desk-cards-between",
    about: "A card looked at between two calls",
    person: "konsultant1",
    async open(hands) {
      await openDesk(hands);
      await openCard(hands, "rejstracja auta");
    },
  },
  {
    name: "desk-cards-script",
    about: "The sentences to read to the caller",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await openCard(hands, "sa10");
      await hands.page.keyboard.press("Alt+c");
      await hands.page.getByRole("region", { name: hands.say("card.section.script") }).waitFor();
    },
  },
  {
    name: "desk-cards-none",
    about: "No card fits: what can be done about it",
    person: "konsultant1",
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await page.keyboard.press("F1");
      await page.getByRole("combobox", { name: say("card.desk.search") }).fill("xqzwv");
      await page.getByText(say("card.desk.none")).waitFor();
    },
  },
  {
    name: "desk-cards-send",
    about: "A card is to be sent, and no way to the caller is set up",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await openCard(hands, "sa10");
      await hands.page.keyboard.press("Alt+w");
      await hands.page.getByText(hands.say("card.desk.noChannel")).waitFor();
    },
  },
  {
    name: "desk-cards-report",
    about: "Something in a card is out of date, and a word why",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await openCard(hands, "wymiana prawka");
      await hands.page.keyboard.press("Alt+b");
      await hands.page.getByLabel(hands.say("card.desk.reportWhy")).waitFor();
    },
  },
  {
    name: "desk-cards-coming",
    about: "The cards are still on their way",
    person: "konsultant1",
    async open(hands) {
      await openDesk(hands); // before the cards are held: its question may travel with theirs
      await hands.page.route("**/trpc/**cards.fetch**", () => undefined); // answered by nobody
      await hands.page.reload();
      await hands.page.getByText(hands.say("card.desk.loading")).first().waitFor();
    },
  },
  {
    name: "desk-cards-failed",
    about: "The cards could not be loaded",
    person: "konsultant1",
    async open(hands) {
      await hands.page.route("**/trpc/**cards.index**", (route) => route.fulfill({ status: 500, body: "{}" }));
      await openDesk(hands);
      await hands.page.getByText(hands.say("card.desk.failed")).waitFor();
    },
  },
];
