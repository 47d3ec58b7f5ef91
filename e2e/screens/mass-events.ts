import type { Page } from "@playwright/test";
import { callFrom, categoryOf, endCall, logSeveral } from "../fixtures/many-callers";
import { ask, command, newId } from "../fixtures/procedures";
import type { Hands, ScreenState } from "./screen-state";

const HOUR_MS = 3_600_000;
const DARK = { code: "OS-02", districtNumber: 12, description: "Cała ulica bez światła" };
const COLD = { code: "WK-05", districtNumber: 4, description: "Kaloryfery są zimne od rana" };

type Rows = { readonly rows: readonly { readonly categoryId: string }[] };

/** Confirms an event of a category in one district, and says under which id. */
async function confirm(page: Page, code: string, districtNumber: number, words: object): Promise<string> {
  const id = newId();
  const categoryId = await categoryOf(page, code);
  await command(page, "massEvents.confirm", { id, categoryId, districtNumbers: [districtNumber], ...words });
  return id;
}

/** No light in one district, with callers counted; its intake is with a unit, which has yet to accept it. */
async function beginOutage(page: Page, desk: Page): Promise<void> {
  const [first] = await logSeveral(desk, 6, DARK);
  const { units } = await ask<{ units: { id: string; symbol: string | null }[] }>(desk, "catalog.snapshot");
  const unitId = units.find(({ symbol }) => symbol === "ZDMK")?.id;
  await command(desk, "intakes.forward", { ...first, unitId, note: "" });
  const id = await confirm(page, DARK.code, DARK.districtNumber, {
    message:
      "Awaria oświetlenia w Bieżanowie. Ekipa wymienia uszkodzony kabel; latarnie na wszystkich ulicach zapalą się razem.",
    expectedEndAt: new Date(Date.now() - HOUR_MS).toISOString(),
  });
  for (const last of [750, 751]) {
    const contactId = await callFrom(desk, `600 000 ${last}`);
    await command(desk, "massEvents.count", { id, contactId, wantsNews: false });
    await endCall(desk, contactId, "answered");
  }
}

/** An event that has ended with an answer. */
async function haveEnded(page: Page): Promise<void> {
  const id = await confirm(page, "DR-04", 9, {
    message: "Zapadła się jezdnia na ul. Zakopiańskiej.",
    expectedEndAt: null,
  });
  const publicAnswer = "Jezdnia jest naprawiona i przejezdna od godziny 14.";
  await command(page, "massEvents.end", { id, version: 0, outcome: "done", publicAnswer });
}

/** Something suspected, something that goes on and something that has ended; what an earlier state left is kept. */
async function openEvents({ page, say, colleague }: Hands): Promise<void> {
  await page.goto("/mass-events");
  await page.getByRole("heading", { name: say("massEvents.title"), level: 1 }).waitFor();
  const desk = await colleague("konsultant3");
  await desk.goto("/account");
  const rowsOf = async (procedure: string) => (await ask<Rows>(page, procedure)).rows;
  const cold = await categoryOf(page, COLD.code);
  if ((await rowsOf("massEvents.past")).length === 0) await haveEnded(page);
  if ((await rowsOf("massEvents.active")).length === 0) await beginOutage(page, desk);
  if (!(await rowsOf("massEvents.suggested")).some(({ categoryId }) => categoryId === cold)) {
    await logSeveral(desk, 7, COLD);
  }
  await page.reload();
  await page
    .getByRole("button", { name: sayOf(say("massEvents.confirmOf")) })
    .first()
    .waitFor();
  await page
    .getByRole("button", { name: sayOf(say("massEvents.endOf")) })
    .first()
    .waitFor();
  await page.getByRole("table", { name: say("massEvents.past") }).waitFor();
}

/** The part of a label before what it is about. */
const sayOf = (label: string) => new RegExp(`^${label.trim()}`);

async function openEnd(hands: Hands): Promise<void> {
  const { page, say } = hands;
  await openEvents(hands);
  await page
    .getByRole("button", { name: sayOf(say("massEvents.endOf")) })
    .first()
    .click();
  await page.getByRole("heading", { name: say("massEvents.ending.preview") }).waitFor();
}

/** What many call about at once, for supervisors. */
export const MASS_EVENTS: readonly ScreenState[] = [
  {
    name: "mass-events",
    about: "What may be a mass event, with the figures that say why; what goes on, and what has ended",
    person: "kierownik",
    isMain: true,
    open: openEvents,
  },
  {
    name: "mass-events-empty",
    about: "Nothing is suspected, and nothing goes on",
    person: "kierownik",
    async open({ page, say }) {
      await page.route(/trpc\/.*massEvents\./, async (route) => {
        const response = await route.fetch();
        const names = new URL(route.request().url()).pathname.replace(/^.*\/trpc\//, "").split(",");
        const answers = (await response.json()) as { result: { data: object } }[];
        const json = answers.map((answer, index) =>
          names[index]?.startsWith("massEvents.") ? { result: { data: { ...answer.result.data, rows: [] } } } : answer,
        );
        await route.fulfill({ response, json });
      });
      await page.goto("/mass-events");
      for (const key of ["noSuspicion", "noActive", "noPast"]) await page.getByText(say(`massEvents.${key}`)).waitFor();
    },
  },
  {
    name: "mass-events-failed",
    about: "The events cannot be loaded",
    person: "kierownik",
    async open({ page, say }) {
      await page.route(/massEvents\.active/, (route) => route.fulfill({ status: 500, body: "{}" }));
      await page.goto("/mass-events");
      await page.getByRole("alert").getByText(say("common.loadFailed")).waitFor();
    },
  },
  {
    name: "mass-events-confirm",
    about: "Confirming what is suspected; a message that is missing is told at its field",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openEvents(hands);
      await page
        .getByRole("button", { name: sayOf(say("massEvents.confirmOf")) })
        .first()
        .click();
      const drawer = page.getByRole("dialog");
      await drawer.getByRole("button", { name: say("massEvents.confirm"), exact: true }).click();
      await drawer.getByText(say("field.required")).waitFor();
    },
  },
  {
    name: "mass-events-end",
    about: "Who is answered when an event ends, its intake included",
    person: "kierownik",
    open: openEnd,
  },
  {
    name: "mass-events-ended",
    about: "Who was answered",
    person: "kierownik",
    async open(hands) {
      const { page, say } = hands;
      await openEnd(hands);
      const drawer = page.getByRole("dialog");
      await drawer
        .getByLabel(say("massEvents.ending.publicAnswer"))
        .fill("Latarnie w Bieżanowie świecą od godziny 15. Dziękujemy za cierpliwość.");
      await drawer.getByRole("button", { name: say("massEvents.ending.send") }).click();
      await drawer.getByRole("heading", { name: say("massEvents.ending.done") }).waitFor();
    },
  },
];
