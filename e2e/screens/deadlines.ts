import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";

async function openPolicies({ page }: Hands): Promise<void> {
  await page.goto("/deadlines");
  await rowsOf(page).nth(1).waitFor();
}

async function openCalendars({ page }: Hands): Promise<void> {
  await page.goto("/deadlines/calendars");
  await rowsOf(page).first().waitFor();
}

/** Opens the bell once the demonstration's overdue matters were told, which takes the server's clock up to a minute. */
async function openBell({ page, say }: Hands): Promise<void> {
  await page.goto("/account");
  await page.getByRole("status").filter({ hasText: /\d/ }).first().waitFor({ state: "attached", timeout: 90_000 });
  await page.keyboard.press("Alt+u");
  await page
    .getByRole("dialog", { name: say("notices.title") })
    .getByRole("listitem")
    .first()
    .waitFor();
}

/** Policies, calendars, counting anew, and the bell that tells of deadlines. */
export const DEADLINES: readonly ScreenState[] = [
  { name: "deadlines", about: "What is promised to whom", person: "kierownik", isMain: true, open: openPolicies },
  {
    name: "deadlines-policy",
    about: "A policy, to be saved as a new version, with its history",
    person: "kierownik",
    async open(hands) {
      await openPolicies(hands);
      await rowsOf(hands.page).nth(2).focus();
      await hands.page.keyboard.press("Enter");
      await hands.page.getByRole("dialog").getByText(hands.say("versions.history")).waitFor();
    },
  },
  {
    name: "deadlines-policy-wrong",
    about: "A policy that cannot be saved yet, and why",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openPolicies(hands);
      await page.getByRole("button", { name: say("deadlines.newPolicy") }).click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("versions.save") })
        .click();
      await page.getByRole("dialog").getByText(say("field.required")).first().waitFor();
    },
  },
  {
    name: "deadlines-recompute",
    about: "Counting deadlines anew: what would change",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openPolicies(hands);
      // Another version of a policy, so that something is there to be counted anew.
      await rowsOf(page).last().focus();
      await page.keyboard.press("Enter");
      const form = page.getByRole("dialog");
      const days = form.getByLabel(say("deadlines.howMany", { what: say("deadlines.resolution") }));
      await days.fill(String(Number(await days.inputValue()) + 5));
      await form.getByLabel(say("versions.reason")).fill("Nowa umowa z jednostkami");
      await form.getByRole("button", { name: say("versions.save") }).click();
      await form.waitFor({ state: "hidden" });
      await page.getByRole("button", { name: say("deadlines.recompute") }).click();
      await page.getByRole("dialog").getByRole("table").waitFor();
    },
  },
  { name: "calendars", about: "When offices work", person: "kierownik", isMain: true, open: openCalendars },
  {
    name: "calendars-one",
    about: "A calendar with its week, its closed days and its history",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openCalendars(hands);
      await rowsOf(page).first().focus();
      await page.keyboard.press("Enter");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("deadlines.addDay") })
        .click();
    },
  },
  {
    name: "calendars-no-working-day",
    about: "A calendar with no working day is refused",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openCalendars(hands);
      await page.getByRole("button", { name: say("deadlines.newCalendar") }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel(say("versions.name")).fill("Zamknięte");
      for (const day of ["monday", "tuesday", "wednesday", "thursday", "friday"]) {
        await form.getByRole("checkbox", { name: say(`deadlines.day.${day}`) }).uncheck();
      }
      await form.getByLabel(say("versions.reason")).fill("Próba");
      await form.getByRole("button", { name: say("versions.save") }).click();
      await form.getByRole("alert").waitFor();
    },
  },
  {
    name: "notices",
    about: "What the bell tells: deadlines that come near or have passed",
    person: "kierownik",
    open: openBell,
  },
  {
    name: "notices-empty",
    about: "Nothing under the bell",
    person: "konsultant3",
    async open({ page, say }) {
      await page.goto("/account");
      await page.getByRole("banner").waitFor();
      await page.keyboard.press("Alt+u");
      await page.getByRole("dialog").getByText(say("notices.empty")).waitFor();
    },
  },
];
