import type { Page } from "@playwright/test";
import { beginEvent, endEvent, holdEvents } from "../fixtures/mass-event";
import type { Hands, ScreenState } from "./screen-state";
import type { Say } from "./words";

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Opens the desk between two calls: what an earlier state has left running is ended first. */
export async function openDesk({ page, say }: Hands): Promise<void> {
  const asked = page.waitForResponse(/contacts\.open/);
  await page.goto("/desk");
  const isRunning = (await (await asked).text()).includes('"startedAt"');
  if (isRunning) {
    await page.getByRole("timer").waitFor();
    await press(page, "F8");
    await page.getByRole("heading", { name: say("desk.endTitle") }).waitFor();
    await press(page, "Control+Enter");
  }
  await page.getByRole("heading", { name: say("desk.ready") }).waitFor();
}

export async function beginCall(hands: Hands): Promise<void> {
  await openDesk(hands);
  await press(hands.page, "F2");
  await hands.page.getByRole("timer").waitFor();
}

/** Types the number of two people and takes the first of them. */
async function nameCaller({ page, say }: Hands): Promise<void> {
  await page.getByLabel(say("desk.phone")).fill("600 000 110");
  await page
    .getByRole("listbox", { name: say("desk.people") })
    .getByRole("option")
    .first()
    .waitFor();
  await press(page, "ArrowDown", "Enter");
  await page
    .getByText(say("desk.whoCalls"))
    .or(page.getByRole("button", { name: say("desk.changeCaller") }))
    .first()
    .waitFor();
}

async function tellMatter({ page, say }: Hands, said: string): Promise<void> {
  await press(page, "F3");
  await page.keyboard.type(said);
  await suggestions(page, say).getByRole("listitem").first().waitFor();
}

const suggestions = (page: Page, say: Say) => page.getByRole("list", { name: say("desk.suggestions") });

async function chooseCategory(page: Page, code: string): Promise<void> {
  await press(page, "F7");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(code);
  await page.getByRole("option", { name: new RegExp(code) }).waitFor();
  await press(page, "Enter");
}

async function tellHole(hands: Hands): Promise<void> {
  const { page } = hands;
  await tellMatter(hands, "wielka dziura w jezdni, urwałem koło");
  await press(page, "Alt+1", "F9");
  await page.keyboard.type("Wielicka 77");
}

/**
 * A call from the area of a mass event. What the desk knows of the event stays while it is looked at, and the event itself is
 * over, so that no other state meets it.
 */
async function callFromEvent(hands: Hands, then: () => Promise<void>): Promise<void> {
  const { page, say, colleague } = hands;
  const supervisor = await colleague("kierownik");
  await supervisor.goto("/calls");
  const events = [
    await beginEvent(supervisor, {
      code: "WK-02",
      districtNumbers: [15, 16],
      message:
        "Pękła rura przy ul. Dunikowskiego. Ekipa jest na miejscu, beczkowozy stoją przy os. Strusia i os. Tysiąclecia.",
      expectedEndAt: new Date(Date.now() + 5 * 3_600_000).toISOString(),
    }),
    await beginEvent(supervisor, {
      code: "WK-05",
      districtNumbers: [4],
      message: "Awaria sieci ciepłowniczej przy ul. Opolskiej.",
      expectedEndAt: null,
    }),
  ];
  await beginCall(hands);
  await nameCaller(hands);
  await tellMatter(hands, "nie ma wody w całym bloku");
  await chooseCategory(page, "WK-02");
  await page.getByRole("combobox", { name: say("desk.district") }).fill("Mistrzejowice");
  await page.getByRole("option", { name: /Mistrzejowice/ }).click();
  await page
    .getByRole("region", { name: say("desk.events.title") })
    .getByText(/Dunikowskiego/)
    .waitFor();
  await then();
  await holdEvents(page);
  for (const event of events) await endEvent(supervisor, event);
}

/** The call desk of a consultant, from one call to the next. */
export const DESK: readonly ScreenState[] = [
  { name: "desk-ready", about: "The desk between two calls", person: "konsultant1", isMain: true, open: openDesk },
  {
    name: "desk-call",
    about: "A call: who is calling, the matter with its questions, what is known, similar intakes",
    person: "konsultant1",
    isMain: true,
    async open(hands) {
      await beginCall(hands);
      await nameCaller(hands);
      await tellHole(hands);
      await hands.page.getByText(hands.say("desk.same"), { exact: true }).first().waitFor();
    },
  },
  {
    name: "desk-map",
    about: "The point of a matter under the cross of a map (here of plain paper)",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await press(hands.page, "Alt+m");
      const map = hands.page.getByRole("application", { name: hands.say("desk.map.title") });
      await map.locator("img.leaflet-tile-loaded").first().waitFor();
    },
  },
  {
    name: "desk-callers",
    about: "A call has begun; two people have used the number",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await hands.page.getByLabel(hands.say("desk.phone")).fill("600 000 110");
      await hands.page.getByRole("option").nth(2).waitFor();
      await press(hands.page, "ArrowDown");
    },
  },
  {
    name: "desk-suggestions",
    about: "The words of the caller, and the categories that fit them",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await nameCaller(hands);
      await tellMatter(hands, "nie świeci latarnia przed blokiem, ciemno");
    },
  },
  {
    name: "desk-anonymous",
    about: "A caller who wants to stay unnamed",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await press(hands.page, "F4");
      await hands.page.getByText(hands.say("desk.anonymousNote")).waitFor();
    },
  },
  {
    name: "desk-danger",
    about: "Danger: whom to call now, an answer that ends the questions, and the hand-over by phone",
    person: "konsultant1",
    isMain: true,
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await nameCaller(hands);
      await tellMatter(hands, "gołe przewody wystają ze słupa");
      await press(page, "Alt+1");
      await page
        .getByRole("radio", { name: say("desk.yes") })
        .first()
        .check();
      await page.getByRole("alert").getByText("991", { exact: true }).waitFor();
      await page.getByRole("checkbox", { name: say("desk.handover") }).check();
      await page.getByLabel(say("desk.handoverTo")).fill("dyspozytor, pan Marek");
    },
  },
  {
    name: "desk-refused",
    about: "What is missing before a matter of danger can be saved",
    person: "konsultant1",
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await tellMatter(hands, "zapadła się jezdnia, lej na metr");
      await press(page, "Alt+1", "Control+Enter");
      await page.getByText(say("reason.phone-handover-missing")).first().waitFor();
    },
  },
  {
    name: "desk-sensitive",
    about: "A soft word about what a matter does not need, and a place that was read part by part",
    person: "konsultant1",
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await tellMatter(hands, "Dzwoni 44051401359, śmieci leżą przy altanie i nikt ich nie odbiera");
      await page.getByText(say("desk.sensitive.pesel")).waitFor();
    },
  },
  {
    name: "desk-stray",
    about: "The answer to a question of a category that was not the right one, kept for the description",
    person: "konsultant1",
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await tellMatter(hands, "nie świeci latarnia, a pod nią wyrwa w chodniku");
      await chooseCategory(page, "OS-01");
      await page.getByRole("textbox", { name: /numer ma latarnia/ }).fill("4711");
      await chooseCategory(page, "DR-02");
      await page
        .getByRole("region", { name: say("desk.strayAnswers") })
        .getByText("4711")
        .waitFor();
    },
  },
  {
    name: "desk-restored",
    about: "A call that was brought back after the window was closed",
    person: "konsultant1",
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await nameCaller(hands);
      await tellMatter(hands, "nie świeci latarnia przed blokiem, ciemno");
      await page.waitForTimeout(1_500); // a draft is kept a moment after the last keystroke
      await page.reload();
      await page.getByText(say("desk.restored", { at: "…" }).split("…")[0] ?? "").waitFor();
    },
  },
  {
    name: "desk-mass-event",
    about: "A mass event of this matter and place stands first: what to read aloud, and the key that counts the caller",
    person: "konsultant1",
    isMain: true,
    open: (hands) => callFromEvent(hands, async () => undefined),
  },
  {
    name: "desk-mass-event-counted",
    about: "The caller is counted: that no intake is needed, and the way to take it back",
    person: "konsultant1",
    isMain: true,
    open: (hands) =>
      callFromEvent(hands, async () => {
        await press(hands.page, "Alt+z");
        await hands.page.getByText(hands.say("desk.done.counted")).waitFor();
      }),
  },
  {
    name: "desk-away",
    about: "The server cannot be reached in the middle of a call: what was decided waits",
    person: "konsultant2",
    async open(hands) {
      const { page, say } = hands;
      await beginCall(hands);
      await tellHole(hands);
      await page.route("**/trpc/**", (route) => route.abort());
      await press(page, "Control+Enter");
      await page.getByText(say("desk.waitingAway")).waitFor();
    },
  },
  {
    name: "desk-receipt",
    about: "The number, large enough to be read back to the caller",
    person: "konsultant1",
    isMain: true,
    async open(hands) {
      await beginCall(hands);
      await nameCaller(hands);
      await tellHole(hands);
      await press(hands.page, "Control+Enter");
      await hands.page.getByText(hands.say("desk.done.forwarded")).waitFor();
    },
  },
  {
    name: "desk-end",
    about: "The end of a call: one digit for its result",
    person: "konsultant1",
    async open(hands) {
      await beginCall(hands);
      await nameCaller(hands);
      await tellHole(hands);
      await press(hands.page, "F8");
      await hands.page.getByRole("heading", { name: hands.say("desk.endTitle") }).waitFor();
    },
  },
];
