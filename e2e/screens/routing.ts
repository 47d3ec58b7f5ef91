import type { Page } from "@playwright/test";
import type { Hands, ScreenState } from "./screen-state";
import type { Say } from "./words";

const rulesIn = (page: Page, name: string) => page.getByRole("list", { name, exact: true }).getByRole("listitem");

async function openRouting({ page, say }: Hands): Promise<void> {
  await page.goto("/routing");
  await rulesIn(page, say("nav.routing")).first().waitFor();
  await rulesIn(page, say("routing.rules.history.title")).first().waitFor();
}

/** The draft; the first to come begins it, the others go on with it. */
async function openDraft(hands: Hands): Promise<void> {
  await openRouting(hands);
  const { page, say } = hands;
  const begin = page.getByRole("button", { name: say("routing.rules.change"), exact: true });
  await begin.or(page.getByRole("button", { name: say("routing.rules.goOn"), exact: true })).click();
  await rulesIn(page, say("routing.rules.draft")).first().waitFor();
}

const add = (page: Page, say: Say) => page.getByRole("button", { name: say("routing.rules.add") }).click();

const MARKET_SQUARE = {
  name: "rynek.geojson",
  mimeType: "application/geo+json",
  buffer: Buffer.from(
    JSON.stringify({
      type: "Polygon",
      coordinates: [
        [
          [19.9356, 50.0609],
          [19.9389, 50.0604],
          [19.9394, 50.0627],
          [19.9361, 50.0632],
          [19.9356, 50.0609],
        ],
      ],
    }),
  ),
};

/** The rules of routing: in force, drafted, tested. */
export const ROUTING: readonly ScreenState[] = [
  {
    name: "routing",
    about: "The rules in force as sentences, and their history",
    person: "kierownik",
    isMain: true,
    open: openRouting,
  },
  {
    name: "routing-draft",
    about: "A rule that is being written",
    person: "kierownik",
    async open(hands) {
      await openDraft(hands);
      const { page, say } = hands;
      await add(page, say);
      await page.getByRole("button", { name: say("routing.rules.addLine") }).click();
      await page.getByRole("combobox", { name: say("routing.rules.leaf.category"), exact: true }).waitFor();
      await page.getByRole("combobox", { name: say("routing.rules.unit"), exact: true }).fill("ZZM");
      await page.keyboard.press("Enter");
      await page.getByRole("combobox", { name: say("routing.rules.person"), exact: true }).waitFor();
    },
  },
  {
    name: "routing-nested",
    about: "Conditions within each other, one of them an area on the map",
    person: "kierownik",
    async open(hands) {
      await openDraft(hands);
      const { page, say } = hands;
      await add(page, say);
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: say("routing.rules.addLine"), exact: true }).click();
      await dialog.getByRole("button", { name: say("routing.rules.addGroup"), exact: true }).click();
      await page.keyboard.press("Enter");
      await page.getByRole("option", { name: say("routing.rules.leaf.area"), exact: true }).click();
      await dialog.locator('input[type="file"]').setInputFiles(MARKET_SQUARE);
      const map = dialog.getByRole("application", { name: say("routing.rules.area.map") });
      await map.locator("img.leaflet-tile-loaded").first().waitFor();
      await map.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "routing-back-test",
    about: "What the draft would have sent elsewhere",
    person: "kierownik",
    isMain: true,
    async open(hands) {
      await openDraft(hands);
      const { page, say } = hands;
      await page.getByRole("button", { name: say("routing.rules.test.run") }).click();
      await page.getByRole("region", { name: say("routing.rules.test.result") }).waitFor();
    },
  },
];
