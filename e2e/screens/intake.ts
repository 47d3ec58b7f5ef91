import type { IntakeRow } from "@kck/contracts";
import type { Page } from "@playwright/test";
import type { Person } from "../fixtures/centre";
import { beginCall } from "./desk";
import { listAddress, rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";

type Filters = Readonly<Record<string, unknown>>;

/** Opens the first intake of a list. */
async function openFirst({ page, say }: Hands, filters: Filters): Promise<void> {
  await page.goto(listAddress(filters));
  await rowsOf(page).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: say("intake.history") }).waitFor();
}

const drawerOf = (page: Page) => page.getByRole("dialog");

/** The form of one action, in the hands of somebody who may take it. */
function action(name: string, person: Person, status: IntakeRow["status"], more: Filters = {}): ScreenState {
  return {
    name: `intake-action-${name}`,
    about: `The form of the action "${name}"`,
    person,
    async open(hands) {
      await openFirst(hands, { statuses: [status], ...more });
      const { page, say } = hands;
      const buttons = page.getByRole("group", { name: say("intake.actions") });
      await buttons
        .getByRole("button", { name: say(`action.${name}`) })
        .first()
        .click();
      await drawerOf(page).locator("form").waitFor();
    },
  };
}

/** The form of a change that leaves the status as it is. */
function change(name: string, person: Person, status: IntakeRow["status"]): ScreenState {
  return {
    name: `intake-change-${name}`,
    about: `The form of the change "${name}"`,
    person,
    async open(hands) {
      await openFirst(hands, { statuses: [status] });
      await hands.page.getByRole("button", { name: hands.say(`intake.change.${name}`), exact: true }).click();
      await drawerOf(hands.page).locator("form").waitFor();
    },
  };
}

/** The details of whoever contacted the city, to be put right. */
async function openResident(hands: Hands): Promise<void> {
  await openFirst(hands, { statuses: ["waiting"], kinds: ["intervention"] });
  await hands.page.getByRole("button", { name: hands.say("resident.correct") }).click();
  await drawerOf(hands.page).getByLabel(hands.say("resident.name")).waitFor();
}

/** One intake, with every form that opens over it. */
export const INTAKE: readonly ScreenState[] = [
  { name: "intake-resident", about: "Putting a resident's details right", person: "konsultant1", open: openResident },
  {
    name: "intake-resident-wrong",
    about: "An address of e-mail that is none, and a number that is taken out",
    person: "konsultant1",
    async open(hands) {
      await openResident(hands);
      const drawer = drawerOf(hands.page);
      await drawer.getByLabel(hands.say("resident.email")).fill("jan małpa poczta");
      await drawer
        .getByRole("button", { name: hands.say("resident.drop") })
        .first()
        .click();
      await hands.page.keyboard.press("Tab");
      await drawer.getByRole("button", { name: hands.say("common.save") }).click();
      await drawer.locator("[aria-invalid=true]").waitFor();
    },
  },
  {
    name: "intake",
    about: "One intake: how it stands, what may be done now, what was said, its history",
    person: "konsultant1",
    isMain: true,
    open: (hands) => openFirst(hands, { statuses: ["waiting"], kinds: ["intervention"] }),
  },
  {
    name: "intake-resolved",
    about: "An intake that a unit has answered",
    person: "kierownik",
    open: (hands) => openFirst(hands, { statuses: ["resolved"], kinds: ["intervention"] }),
  },
  {
    name: "intake-unit",
    about: "The same screen in a unit",
    person: "zdmk1",
    open: (hands) => openFirst(hands, { statuses: ["in-progress"] }),
  },
  {
    name: "intake-update",
    about: "Writing what the resident will read",
    person: "konsultant1",
    async open(hands) {
      await openFirst(hands, { statuses: ["accepted"] });
      await hands.page.keyboard.press("m");
      await hands.page.getByText(hands.say("intake.composer.updateHint")).waitFor();
    },
  },
  {
    name: "intake-why-deadline",
    about: "Why the deadline is when it is: by which policy, and step by step",
    person: "konsultant1",
    async open(hands) {
      await openFirst(hands, { statuses: ["waiting"], kinds: ["intervention"] });
      await hands.page.getByRole("button", { name: hands.say("deadline.why") }).press("Enter");
      await hands.page
        .getByRole("dialog", { name: hands.say("deadline.why") })
        .getByRole("list")
        .waitFor();
    },
  },
  {
    name: "intake-missing",
    about: "An intake that does not exist, or that one may not see",
    person: "zdmk1",
    async open({ page, say }) {
      await page.goto("/intakes/0198a0f2-7c2e-7000-8000-000000000001");
      await page.getByText(say("reason.not-found")).waitFor();
    },
  },
  {
    name: "intake-meanwhile",
    about: "Somebody has changed the intake while a form was open: both states, and everything typed",
    person: "zdmk1",
    async open(hands) {
      const { page, say, colleague } = hands;
      await openFirst(hands, { statuses: ["forwarded"] });
      await page.keyboard.press("z");
      await drawerOf(page).getByLabel(say("intake.field.reason")).fill("To alejka w parku, nie chodnik przy drodze.");
      const other = await colleague("zdmk2");
      await other.goto(page.url());
      await other.getByRole("button", { name: /Przyjmij/ }).click();
      await drawerOf(page).getByText(say("intake.meanwhile.title")).waitFor();
    },
  },
  action("forward", "kierownik", "registered"),
  {
    name: "intake-action-answer",
    about: 'The form of the action "answer", for information that was kept and not given yet',
    person: "konsultant1",
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await page.keyboard.press("F3");
      await page.keyboard.type("jak zameldować się na pobyt czasowy");
      await page.getByRole("radio", { name: say("kind.information") }).check();
      await page.keyboard.press("Control+s");
      await page.getByText(say("desk.done.kept")).waitFor();
      await page
        .getByRole("region", { name: say("desk.doneTitle") })
        .getByRole("link")
        .click();
      await page.getByRole("button", { name: say("action.answer") }).click();
      await drawerOf(page).locator("form").waitFor();
    },
  },
  action("join", "kierownik", "registered"),
  action("cancel", "kierownik", "registered"),
  action("return", "zdmk1", "forwarded"),
  action("schedule", "zdmk1", "accepted"),
  action("ask", "zdmk1", "accepted"),
  action("resolve", "zdmk1", "accepted"),
  action("reassign", "kierownik", "accepted"),
  action("reply", "konsultant1", "waiting"),
  action("dispute", "konsultant1", "resolved"),
  action("close", "kierownik", "resolved"),
  action("reopen", "kierownik", "closed"),
  action("separate", "kierownik", "duplicate"),
  change("assign", "zdmk1", "accepted"),
  change("categorise", "kierownik", "forwarded"),
  change("place", "kierownik", "forwarded"),
  change("prioritise", "kierownik", "forwarded"),
  change("changeAnswers", "kierownik", "forwarded"),
  change("changeResident", "kierownik", "forwarded"),
];
