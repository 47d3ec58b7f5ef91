import type { ScreenState } from "./screen-state";

/** The screens before anybody is signed in. */
export const DOOR: readonly ScreenState[] = [
  {
    name: "sign-in",
    about: "Signing in, with the accounts of the demonstration beside the form",
    person: null,
    isMain: true,
    async open({ page, say }) {
      await page.goto("/sign-in");
      await page.getByRole("heading", { name: say("signIn.demoTitle") }).waitFor();
    },
  },
  {
    name: "sign-in-wrong",
    about: "Signing in: the password was wrong",
    person: null,
    async open({ page, say }) {
      await page.goto("/sign-in");
      await page.getByLabel(say("signIn.email")).fill("ktos@kck.example");
      await page.getByLabel(say("signIn.password"), { exact: true }).fill("nie to hasło");
      await page.keyboard.press("Enter");
      await page.getByText(say("signIn.wrong")).waitFor();
    },
  },
  {
    name: "sign-in-over",
    about: "Signing in again after a session has ended by itself",
    person: null,
    async open({ page, say }) {
      await page.goto("/sign-in?isOver=true");
      await page.getByText(say("signIn.signedOut")).waitFor();
    },
  },
  {
    name: "sign-in-away",
    about: "Signing in while the server cannot be reached",
    person: null,
    async open({ page, say }) {
      await page.route("**/api/**", (route) => route.abort());
      await page.goto("/sign-in");
      await page.getByText(say("signIn.away")).waitFor();
    },
  },
  {
    name: "invitation",
    about: "Choosing a password after an invitation",
    person: null,
    isMain: true,
    async open({ page, say }) {
      await page.goto("/invitation#a-secret-of-the-link");
      await page.getByLabel(say("invitation.password")).first().waitFor();
    },
  },
  {
    name: "invitation-invalid",
    about: "An invitation whose link was used already",
    person: null,
    async open({ page, say }) {
      await page.goto("/invitation");
      await page.getByText(say("invitation.invalid")).waitFor();
    },
  },
];
