import { rowsOf } from "./intakes";
import type { ScreenState } from "./screen-state";

const FOLDERS = [
  "forwarded",
  "accepted",
  "in-progress",
  "scheduled",
  "waiting",
  "returned",
  "resolved",
  "mine",
  "overdue",
];

/** The inbox of a unit, folder by folder. */
export const INBOX: readonly ScreenState[] = [
  ...FOLDERS.map(
    (folder) =>
      ({
        name: `inbox-${folder}`,
        about: `The inbox of a unit: the folder "${folder}"`,
        person: "zdmk1" as const,
        isMain: folder === "forwarded",
        async open({ page, say }) {
          await page.goto(`/inbox?folder=${folder}`);
          await rowsOf(page)
            .first()
            .or(page.getByText(say(`inbox.empty.${folder}`)))
            .first()
            .waitFor();
        },
      }) satisfies ScreenState,
  ),
  {
    name: "inbox-pane",
    about: "The inbox on a wide screen, with the chosen intake beside the list",
    person: "zdmk1",
    width: 1920,
    async open({ page, say }) {
      await page.goto("/inbox?folder=in-progress");
      await rowsOf(page).nth(1).click();
      await page.getByRole("heading", { name: say("intake.history") }).waitFor();
    },
  },
];
