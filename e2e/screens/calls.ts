import { ask, command } from "../fixtures/procedures";
import { beginCall } from "./desk";
import type { ScreenState } from "./screen-state";
import { sayIn } from "./words";

/** Who is on the line, for supervisors. */
export const CALLS: readonly ScreenState[] = [
  {
    name: "calls",
    about: "Who is on the line and since when, and what the day brought; a call that begins appears by itself",
    person: "kierownik",
    isMain: true,
    async open({ page, say, colleague }) {
      await page.goto("/calls");
      await page.getByRole("table", { name: say("calls.title") }).waitFor();
      const desk = await colleague("konsultant3");
      await beginCall({ page: desk, say: sayIn("pl"), colleague });
      await page.getByRole("timer").first().waitFor();
      const resting = await colleague("konsultant2");
      await resting.goto("/account");
      // A call that another picture left open would be shown in the place of the break.
      const left = await ask<{ id: string } | null>(resting, "contacts.open");
      if (left !== null) await command(resting, "contacts.end", { id: left.id, result: "disconnected", note: "" });
      await resting.getByRole("button", { name: sayIn("pl")("topBar.userMenu") }).press("Enter");
      await resting.getByRole("menuitemradio", { name: sayIn("pl")("agentState.away") }).press("Enter");
      await page.getByRole("cell", { name: say("agentState.away") }).waitFor();
    },
  },
  {
    name: "calls-failed",
    about: "The server does not answer",
    person: "kierownik",
    async open({ page, say }) {
      await page.route("**/trpc/**calls.today**", (route) => route.abort());
      await page.goto("/calls");
      await page.getByRole("button", { name: say("common.retry") }).waitFor();
    },
  },
];
