import { dialogOf } from "./card-steps";
import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";
import { sayIn } from "./words";

/** What keeps the cards true: the list of work, the statistics, the accounts. */
export const CARD_UPKEEP: readonly ScreenState[] = [
  {
    name: "cards-work",
    about: "What callers showed to be missing, by weight",
    person: "redaktor",
    isMain: true,
    async open({ page, say }) {
      await page.goto("/cards/work");
      await page
        .getByRole("list", { name: say("cards.tab.work") })
        .or(page.getByText(say("cards.work.none")))
        .waitFor();
    },
  },
  {
    name: "cards-statistics",
    about: "How the cards are used",
    person: "redaktor",
    isMain: true,
    async open({ page, say }) {
      await page.goto("/cards/statistics");
      await page.getByRole("heading", { name: say("cards.statistics.mostOpened") }).waitFor();
    },
  },
  {
    name: "cards-accounts",
    about: "The accounts for fees, and what waits for a decision",
    person: "kierownik",
    isMain: true,
    async open(hands) {
      await proposeAccount(hands);
      await openAccounts(hands);
      await hands.page
        .getByRole("button", { name: hands.say("cards.accounts.accept") })
        .first()
        .waitFor();
    },
  },
  {
    name: "cards-account-change",
    about: "Proposing another number, checked while it is typed",
    person: "redaktor",
    async open(hands) {
      await openAccounts(hands);
      const { page, say } = hands;
      await page.getByRole("button", { name: say("cards.accounts.add") }).click();
      await dialogOf(page).getByLabel(say("cards.accounts.number")).fill("61 1090 1014 0000 0712 1981 2874");
      await dialogOf(page)
        .getByText(/61 1090 1014 0000 0712 1981 2874/)
        .waitFor();
    },
  },
];

async function openAccounts({ page }: Hands): Promise<void> {
  await page.goto("/cards/accounts");
  await rowsOf(page).first().waitFor();
}

/** A change of an account that waits for the supervisor; one is enough. */
async function proposeAccount({ colleague }: Hands): Promise<void> {
  const page = await colleague("redaktor");
  const say = sayIn("pl");
  await page.goto("/cards/accounts");
  await rowsOf(page).first().waitFor();
  const none = page.getByText(say("cards.accounts.noneWaits"));
  await none.or(page.getByText(say("cards.accounts.waits")).first()).waitFor();
  if ((await none.count()) > 0) {
    await rowsOf(page).first().focus();
    await page.keyboard.press("Enter");
    await dialogOf(page).getByLabel(say("cards.accounts.number")).fill("61 1090 1014 0000 0712 1981 2874");
    await dialogOf(page)
      .getByLabel(say("cards.accounts.reason"))
      .fill("Nowy rachunek z BIP, sprawdzony cyfra po cyfrze.");
    await page.getByRole("button", { name: say("cards.accounts.propose") }).click();
    await page.getByText(say("cards.accounts.waits")).first().waitFor();
  }
  await page.close();
}
