import { expect, type Page } from "@playwright/test";
import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";

async function openBoard({ page }: Hands, address = "?figure=open"): Promise<void> {
  await page.goto(`/workload${address}`);
  await rowsOf(page).first().waitFor();
}

/** Of the unit whose demonstration has two people, one of whom knows the streets. */
async function openRoads(hands: Hands): Promise<void> {
  await openBoard(hands);
  await hands.page.getByRole("button", { name: /^ZDMK/ }).click();
  // Until the answer is there the list of all units stands, in which this one has rows too.
  await expect(rowsOf(hands.page).filter({ hasNotText: "ZDMK" })).toHaveCount(0);
  await rowsOf(hands.page).first().waitFor();
}

const drawerOf = (page: Page) => page.getByRole("dialog");

/** Who has how much, and how work is given out. */
export const WORKLOAD: readonly ScreenState[] = [
  {
    name: "workload",
    about: "Who has how much against what they can do",
    person: "kierownik",
    isMain: true,
    open: openBoard,
  },
  {
    name: "workload-head",
    about: "The board of a unit's head: the own unit alone",
    person: "zdmk2",
    open: openBoard,
  },
  {
    name: "workload-empty",
    about: "Nothing behind a figure",
    person: "kierownik",
    async open({ page, say }) {
      await page.goto("/workload?figure=unread&unreadHours=240&unit=centre");
      await page.getByText(say("workload.none")).waitFor();
    },
  },
  {
    name: "workload-person",
    about: "When somebody is there and what they know; an absence without its end is told at its field",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openBoard(hands);
      const name = say("workload.person.title", { name: "Marek Kurdziel" });
      await page.getByRole("button", { name }).click();
      const drawer = drawerOf(page);
      await drawer.getByRole("button", { name: say("workload.person.addAbsence") }).click();
      await drawer.getByRole("button", { name: say("common.save") }).click();
      await drawer.getByText(say("field.required")).first().waitFor();
    },
  },
  {
    name: "workload-failed",
    about: "The board cannot be loaded",
    person: "kierownik",
    async open({ page, say }) {
      await page.route(/workload\.board/, (route) => route.fulfill({ status: 500, body: "{}" }));
      await page.goto("/workload");
      await page.getByRole("alert").getByText(say("common.loadFailed")).waitFor();
    },
  },
  {
    name: "workload-suggestion",
    about: "Whom the rules suggest for one intake, and why",
    person: "kierownik",
    async open(hands) {
      await openRoads(hands);
      await rowsOf(hands.page).first().focus();
      await hands.page.keyboard.press("p");
      await drawerOf(hands.page).getByRole("radio").first().waitFor();
    },
  },
  {
    name: "workload-exception",
    about: "Somebody else is chosen, which needs a reason",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openRoads(hands);
      await rowsOf(page).first().focus();
      await page.keyboard.press("p");
      await drawerOf(page).getByText(say("workload.suggested")).waitFor();
      await drawerOf(page).getByRole("radio").nth(1).check();
      await drawerOf(page)
        .getByRole("button", { name: say("workload.assign"), exact: true })
        .click();
      await drawerOf(page).getByText(say("field.required")).waitFor();
    },
  },
  {
    name: "workload-undo",
    about: "Several were assigned, and half a minute to take it back",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openRoads(hands);
      await rowsOf(page).first().focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("p");
      await drawerOf(page).getByRole("radio").first().check();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: say("workload.undo") }).waitFor();
    },
  },
];
