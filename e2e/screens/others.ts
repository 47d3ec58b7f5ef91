import type { Page } from "@playwright/test";
import { PASSWORD } from "../fixtures/centre";
import { rowsOf } from "./intakes";
import type { Hands, ScreenState } from "./screen-state";

async function openUsers({ page }: Hands): Promise<void> {
  await page.goto("/users");
  await rowsOf(page).nth(1).waitFor();
}

async function openPerson(hands: Hands, email: string): Promise<void> {
  await openUsers(hands);
  await rowsOf(hands.page).filter({ hasText: email }).focus();
  await hands.page.keyboard.press("Enter");
  await hands.page.getByRole("dialog").getByText(email).waitFor();
}

async function fillInvitation({ page, say }: Hands): Promise<void> {
  await page.getByRole("button", { name: say("users.invite") }).click();
  await page.getByRole("dialog").getByLabel(say("account.name")).fill("Ewa Nowicka");
}

const openAccount = async ({ page, say }: Hands) => {
  await page.goto("/account");
  await page.getByText(say("session.current")).waitFor();
};

const openMenu = async (page: Page, name: string) => {
  await page.getByRole("button", { name }).click();
  await page.getByRole("menu").waitFor();
};

/** Accounts, one's own account, and what opens over every screen. */
export const OTHERS: readonly ScreenState[] = [
  { name: "users", about: "Everybody with an account", person: "administrator", isMain: true, open: openUsers },
  {
    name: "users-empty",
    about: "Nobody fits the filters",
    person: "administrator",
    async open({ page, say }) {
      await page.goto("/users#words=xyzxyz");
      await page.getByText(say("users.empty")).waitFor();
    },
  },
  {
    name: "users-invite",
    about: "Inviting somebody",
    person: "administrator",
    async open(hands) {
      await openUsers(hands);
      await fillInvitation(hands);
    },
  },
  {
    name: "users-link",
    about: "The link of an invitation, shown once",
    person: "administrator",
    async open(hands) {
      const { page, say } = hands;
      await openUsers(hands);
      await fillInvitation(hands);
      await page.getByRole("dialog").getByLabel(say("account.email")).fill(`ewa.${Date.now()}@kck.example`);
      await page.getByRole("button", { name: say("users.makeInvitation") }).click();
      await page.getByRole("dialog").getByLabel(say("users.link")).waitFor();
    },
  },
  {
    name: "users-one",
    about: "One account, and what an administrator may do to it",
    person: "administrator",
    open: (hands) => openPerson(hands, "zdmk1@kck.example"),
  },
  {
    name: "users-deactivate",
    about: "Closing an account, with the open work in its name",
    person: "administrator",
    async open(hands) {
      await openPerson(hands, "zdmk2@kck.example");
      await hands.page.getByRole("button", { name: hands.say("users.deactivate"), exact: true }).click();
      const confirm = { name: hands.say("users.deactivate"), exact: true, disabled: false };
      const asking = hands.page.getByRole("dialog").filter({ hasText: hands.say("users.deactivateText") });
      await asking.getByRole("button", confirm).waitFor();
    },
  },
  { name: "account", about: "One's own account", person: "redaktor", isMain: true, open: openAccount },
  {
    name: "account-two-factor",
    about: "Switching on the second step of signing in",
    person: "redaktor",
    async open(hands) {
      const { page, say } = hands;
      await openAccount(hands);
      await page.getByRole("button", { name: say("twoFactor.enable") }).click();
      await page.getByText(say("twoFactor.askPassword")).waitFor();
      await page.keyboard.type(PASSWORD);
      await page.getByRole("button", { name: say("twoFactor.next") }).click();
      await page.getByText(say("twoFactor.scan")).waitFor();
    },
  },
  {
    name: "palette",
    about: "The command palette",
    person: "konsultant1",
    async open({ page }) {
      await page.goto("/intakes");
      await rowsOf(page).first().waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "palette-found",
    about: "The command palette: intakes and units found by a few letters",
    person: "kierownik",
    async open({ page, say }) {
      await page.goto("/intakes");
      await rowsOf(page).first().waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("zieleni");
      await page
        .getByRole("group", { name: say("palette.units") })
        .getByRole("option")
        .first()
        .waitFor();
    },
  },
  {
    name: "help",
    about: "Every key of the product",
    person: "konsultant1",
    async open({ page, say }) {
      await page.goto("/intakes");
      await rowsOf(page).first().waitFor();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: say("hotkey.title") }).waitFor();
    },
  },
  {
    name: "menu-user",
    about: "The menu of whoever is signed in",
    person: "konsultant1",
    async open(hands) {
      await openAccount(hands);
      await openMenu(hands.page, hands.say("topBar.userMenu"));
    },
  },
  {
    name: "menu-theme",
    about: "Light, dark, or as the system has it",
    person: "konsultant1",
    async open(hands) {
      await openAccount(hands);
      await openMenu(hands.page, hands.say("topBar.theme"));
    },
  },
  {
    name: "rail-open",
    about: "The rail with its words, where the window would fold it",
    person: "kierownik",
    async open(hands) {
      await openAccount(hands);
      await hands.page.keyboard.press("Control+b");
      await hands.page.getByRole("button", { name: hands.say("nav.fold") }).waitFor();
    },
  },
  {
    name: "screen-missing",
    about: "An address that leads nowhere",
    person: "konsultant1",
    async open({ page, say }) {
      await page.goto("/tam-gdzie-nic-nie-ma");
      await page.getByText(say("common.screenMissing")).waitFor();
    },
  },
];
