import type { BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { test as base, type Person, signIn } from "../fixtures/centre";
import type { ScreenState } from "./screen-state";
import { type Language, sayIn } from "./words";

export type Scheme = "light" | "dark";
export type Look = { language?: Language; scheme?: Scheme; width?: number; height?: number; scale?: number };
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

type Fixtures = {
  /** Opens a screen in one of its states, for somebody who works at a machine of their own. */
  show: (state: ScreenState, look?: Look) => Promise<Page>;
};
type Shared = {
  /** The sign-in of each person, made once. */
  keys: (person: Person) => Promise<SignedIn>;
};

const USUAL = { locale: "pl-PL", timezoneId: "Europe/Warsaw", reducedMotion: "reduce" } as const;

const LANGUAGE_KEPT_AS = "kck.language";

/** Switches a page as another window of the same browser does: every open one follows, and nothing is mounted anew. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(
    ({ key, newValue }) => {
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent("storage", { key, newValue }));
    },
    { key: LANGUAGE_KEPT_AS, newValue: language },
  );
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** So long a step may take before the test says which one it was. */
const STEP_MS = 40_000;

/** The product with a way to any screen in any state. */
export const test = base.extend<Fixtures, Shared>({
  keys: [
    async ({ centre, chromiumBrowser }, use) => {
      const made = new Map<Person, Promise<SignedIn>>();
      const make = async (person: Person) => {
        const context = await chromiumBrowser.newContext({ ...USUAL, baseURL: centre.url });
        const page = await context.newPage();
        await page.goto("/sign-in");
        await signIn(page, person);
        const kept = await context.storageState();
        await context.close();
        return kept;
      };
      await use((person) => {
        const known = made.get(person) ?? make(person);
        made.set(person, known);
        return known;
      });
    },
    { scope: "worker" },
  ],
  show: async ({ centre, chromiumBrowser, keys }, use) => {
    const open: BrowserContext[] = [];
    const enter = async (person: Person | null, options: BrowserContextOptions) => {
      const storage = person === null ? {} : { storageState: await keys(person) };
      const context = await chromiumBrowser.newContext({ ...USUAL, baseURL: centre.url, ...storage, ...options });
      context.setDefaultTimeout(STEP_MS);
      open.push(context);
      return context.newPage();
    };
    await use(async (state, { language = "pl", scheme = "light", width = 1280, height = 800, scale = 1 } = {}) => {
      const viewport = { width: state.width ?? width, height };
      const page = await enter(state.person, { colorScheme: scheme, viewport, deviceScaleFactor: scale });
      await page.addInitScript(([key, chosen]) => localStorage.setItem(key, chosen), [
        LANGUAGE_KEPT_AS,
        language,
      ] as const);
      const colleague = async (person: Person) => enter(person, { viewport });
      await state.open({ page, say: sayIn(language), colleague });
      return page;
    });
    for (const context of open) await context.close();
  },
});

export { expect } from "@playwright/test";
