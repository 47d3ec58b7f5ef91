import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ALL_STATES } from "./all";
import type { ScreenState } from "./screen-state";
import { shrink } from "./shrink";
import { type Scheme, test } from "./stage";

const FOLDER = join(import.meta.dirname, "../../docs/screens");
/** So long moving parts and resized tables need to come to rest. */
const REST_MS = 400;

type Shot = { width: number; height: number; scheme: Scheme };
const USUAL: Shot = { width: 1280, height: 800, scheme: "light" };

/** Every state in the usual size; the main screens dark and on a large monitor, too. */
function shotsOf({ isMain, width }: ScreenState): Shot[] {
  if (width !== undefined) return [{ width, height: 1080, scheme: "light" }];
  if (isMain !== true) return [USUAL];
  const wide = { width: 1920, height: 1080 };
  return [USUAL, { ...USUAL, scheme: "dark" }, { ...wide, scheme: "light" }, { ...wide, scheme: "dark" }];
}

const fileOf = (state: ScreenState, { width, scheme }: Shot) => `${state.name}-${width}-${scheme}.png`;

async function take(page: Page, state: ScreenState, shot: Shot): Promise<void> {
  await page.setViewportSize({ width: shot.width, height: shot.height });
  await page.emulateMedia({ colorScheme: shot.scheme });
  await page.waitForTimeout(REST_MS);
  const picture = await page.screenshot({ animations: "disabled" });
  await writeFile(join(FOLDER, fileOf(state, shot)), shrink(picture));
}

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

for (const state of ALL_STATES) {
  test(state.name, async ({ show }) => {
    const page = await show(state);
    for (const shot of shotsOf(state)) await take(page, state, shot);
  });
}

/** The index, and nothing beside the pictures that it names. */
test.afterAll(async () => {
  const files = new Set(ALL_STATES.flatMap((state) => shotsOf(state).map((shot) => fileOf(state, shot))));
  for (const name of await readdir(FOLDER)) if (name.endsWith(".png") && !files.has(name)) await rm(join(FOLDER, name));
  const rows = ALL_STATES.map((state) => {
    const links = shotsOf(state).map((shot) => `[${shot.width} ${shot.scheme}](${fileOf(state, shot)})`);
    return `| ${state.name} | ${state.about} | ${links.join(", ")} |`;
  });
  const index = [
    "# Screens",
    "",
    "Every screen in every state, with the demonstration's data. `npm run screens` makes this page and its pictures.",
    "",
    "| screen | what it shows | pictures |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ];
  await writeFile(join(FOLDER, "README.md"), index.join("\n"));
});
