import type { Page } from "@playwright/test";
import type { Hands, ScreenState } from "./screen-state";

/** The rows of a list, once there are any. */
export const rowsOf = (page: Page) => page.locator("tr[data-id]");

/** An address of the list: the values of its filters as JSON. */
export function listAddress(filters: Readonly<Record<string, unknown>> = {}): string {
  const search = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, JSON.stringify(value)]));
  return `/intakes?${search}`;
}

async function openList({ page }: Hands, filters?: Readonly<Record<string, unknown>>): Promise<void> {
  await page.goto(listAddress(filters));
  await rowsOf(page).nth(1).waitFor();
}

/** Opens the values of one filter. */
async function openFilter(hands: Hands, label: string): Promise<void> {
  const { page, say } = hands;
  await openList(hands);
  await page
    .getByRole("button", { name: say(label), exact: true })
    .and(page.locator("[aria-haspopup]"))
    .click();
  await page.getByRole("dialog").waitFor();
}

async function selectRows(hands: Hands): Promise<void> {
  await openList(hands, { statuses: ["registered"] });
  for (const at of [0, 1]) await rowsOf(hands.page).nth(at).getByRole("checkbox").check();
}

/** The list of intakes in its four states, with everything that opens over it. */
export const INTAKES: readonly ScreenState[] = [
  {
    name: "intakes-filled",
    about: "All intakes, with saved views and every filter",
    person: "kierownik",
    isMain: true,
    open: (hands) => openList(hands),
  },
  {
    name: "intakes-filtered",
    about: "Intakes that wait for a unit and are urgent, each filter as a chip to take away",
    person: "kierownik",
    open: (hands) => openList(hands, { statuses: ["forwarded", "accepted", "waiting"], priorities: ["P2", "P3"] }),
  },
  {
    name: "intakes-words",
    about: "Found by words in another form and without diacritics",
    person: "konsultant1",
    open: (hands) => openList(hands, { words: "dziury w jezdni" }),
  },
  {
    name: "intakes-filter-status",
    about: "The statuses to filter by",
    person: "kierownik",
    open: (hands) => openFilter(hands, "intake.column.status"),
  },
  {
    name: "intakes-filter-unit",
    about: "The units to filter by, with a field to search in",
    person: "kierownik",
    open: (hands) => openFilter(hands, "intake.column.unit"),
  },
  {
    name: "intakes-filter-time",
    about: "When an intake was logged, from a calendar",
    person: "kierownik",
    open: (hands) => openFilter(hands, "intakes.time"),
  },
  {
    name: "intakes-views",
    about: "What can be done with saved views",
    person: "kierownik",
    async open(hands) {
      await openList(hands, { statuses: ["registered"] });
      await hands.page.getByRole("button", { name: hands.say("intakes.views.menu"), exact: true }).click();
      await hands.page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "intakes-view-new",
    about: "Keeping the filters of the moment as a view",
    person: "kierownik",
    async open({ page, say }) {
      await page.goto(listAddress({ statuses: ["registered"] }));
      await page.getByRole("button", { name: say("intakes.views.menu"), exact: true }).click();
      await page.getByRole("menuitem", { name: say("intakes.views.saveAs") }).click();
      await page.getByRole("dialog", { name: say("intakes.views.saveAs") }).waitFor();
    },
  },
  {
    name: "intakes-columns",
    about: "Which columns are shown",
    person: "kierownik",
    async open(hands) {
      await openList(hands);
      await hands.page.getByRole("button", { name: hands.say("table.columns"), exact: true }).click();
      await hands.page.getByRole("checkbox", { name: hands.say("intake.column.channel") }).waitFor();
    },
  },
  {
    name: "intakes-selected",
    about: "Some rows are selected, with what may be done to all of them",
    person: "kierownik",
    async open(hands) {
      await selectRows(hands);
      await hands.page.getByRole("button", { name: hands.say("inbox.clearSelection") }).waitFor();
    },
  },
  {
    name: "intakes-batch",
    about: "One action for all selected rows",
    person: "kierownik",
    async open(hands) {
      await selectRows(hands);
      await hands.page
        .getByRole("button", { name: hands.say("action.forward") })
        .first()
        .click();
      await hands.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "intakes-empty",
    about: "No intake fits the filters",
    person: "kierownik",
    async open({ page, say }) {
      await page.goto(listAddress({ words: "xyzxyzxyz" }));
      await page.getByText(say("intakes.noneFit")).waitFor();
    },
  },
  {
    name: "intakes-failed",
    about: "The list could not be loaded",
    person: "kierownik",
    async open({ page, say }) {
      await page.route(/\/trpc\/[^?]*intakes\.list/, (route) => route.abort());
      await page.goto(listAddress());
      await page.getByRole("heading", { name: say("common.loadFailed") }).waitFor();
    },
  },
  {
    name: "intakes-loading",
    about: "The list is being loaded",
    person: "kierownik",
    async open({ page, say }) {
      await page.route(/\/trpc\/[^?]*intakes\.list/, () => undefined); // never answered
      await page.goto(listAddress());
      await page.getByText(say("intakes.loading")).waitFor();
      await page.waitForTimeout(1_000); // it shows itself only after a moment
    },
  },
];
