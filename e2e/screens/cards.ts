import type { Page } from "@playwright/test";
import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";
import { type Say, sayIn } from "./words";

export const cardAddress = (key: string, rest = "") => `/cards/${encodeURIComponent(key)}${rest}`;

async function openCards({ page }: Hands, filters: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const search = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, JSON.stringify(value)]));
  await page.goto(`/cards?${search}`);
  await rowsOf(page).first().waitFor();
}

async function openCard(page: Page, key: string): Promise<void> {
  await page.goto(cardAddress(key));
  await page.getByRole("article").getByRole("heading").first().waitFor();
}

async function openEditor(page: Page, say: Say, key: string): Promise<void> {
  await page.goto(cardAddress(key, "/edit"));
  await page.getByRole("complementary", { name: say("cards.edit.preview") }).waitFor();
}

const firstSum = (page: Page, say: Say) =>
  page
    .getByRole("region", { name: say("card.section.fees"), exact: true })
    .getByLabel(say("cards.edit.sum"), { exact: true })
    .first();

/** Types another first fee. */
async function typeSum(page: Page, say: Say, key: string, sum: string): Promise<void> {
  await openEditor(page, say, key);
  await firstSum(page, say).fill(sum);
}

const isNothingToSave = async (page: Page, say: Say) => {
  const [saved] = say("cards.edit.state.saved", { at: "|" }).split("|");
  await page
    .getByRole("status")
    .filter({ hasText: new RegExp(`${saved}|${say("cards.edit.state.unchanged")}`) })
    .waitFor();
};

/** Has the change of a fee wait for its second person; made once, however often the state is asked for. */
async function submitSum({ colleague }: Hands, key: string, sum: string): Promise<void> {
  const page = await colleague("redaktor");
  const say = sayIn("pl");
  await openCard(page, key);
  const waits = page.getByRole("complementary").or(page.getByRole("region")).getByText(say("cards.status.in-review"));
  if ((await waits.count()) > 0) return;
  await typeSum(page, say, key, sum);
  await isNothingToSave(page, say);
  await page.getByRole("button", { name: say("cards.edit.submit") }).click();
  await page.getByRole("article").waitFor();
  await page.close();
}

/** The card whose fee waits for its second person, as that person sees it. */
async function openReview(hands: Hands): Promise<void> {
  await submitSum(hands, "KM-20", "36");
  await openCard(hands.page, "KM-20");
  await hands.page.getByRole("button", { name: hands.say("cards.action.publish"), exact: true }).waitFor();
}

async function openAccounts({ page }: Hands): Promise<void> {
  await page.goto("/cards/accounts");
  await rowsOf(page).first().waitFor();
}

const dialogOf = (page: Page) => page.getByRole("dialog").locator("form");

/** The knowledge base, its cards and everything around them. */
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
      await page.goto(`/cards?words=${encodeURIComponent('"xyzxyzxyz"')}`);
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
      await isNothingToSave(other, sayIn("pl"));
      await page.unroute("**/trpc/**");
      await page.getByRole("button", { name: say("cards.edit.conflict.keepMine") }).waitFor();
    },
  },
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
