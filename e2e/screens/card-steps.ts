import type { Page } from "@playwright/test";
import { rowsOf } from "./intakes";
import type { Hands } from "./screen-state";
import { type Say, sayIn } from "./words";

export const cardAddress = (key: string, rest = "") => `/cards/${encodeURIComponent(key)}${rest}`;

export async function openCards({ page }: Hands, filters: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const search = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, JSON.stringify(value)]));
  await page.goto(`/cards?${search}`);
  await rowsOf(page).first().waitFor();
}

export async function openCard(page: Page, key: string): Promise<void> {
  await page.goto(cardAddress(key));
  await page.getByRole("article").getByRole("heading").first().waitFor();
}

export async function openEditor(page: Page, say: Say, key: string): Promise<void> {
  await page.goto(cardAddress(key, "/edit"));
  await page.getByRole("complementary", { name: say("cards.edit.preview") }).waitFor();
}

export const firstSum = (page: Page, say: Say) =>
  page
    .getByRole("region", { name: say("card.section.fees"), exact: true })
    .getByLabel(say("cards.edit.sum"), { exact: true })
    .first();

/** Types another first fee. */
export async function typeSum(page: Page, say: Say, key: string, sum: string): Promise<void> {
  await openEditor(page, say, key);
  await firstSum(page, say).fill(sum);
}

const statusOf = (page: Page, hasText: string | RegExp) => page.getByRole("status").filter({ hasText });
const savedAt = (say: Say) => say("cards.edit.state.saved", { at: "|" }).split("|")[0] ?? "";

/** What was typed is saved, or is what an earlier look at the same state had saved. */
export const isNothingToSave = (page: Page, say: Say) =>
  statusOf(page, new RegExp(`${savedAt(say)}|${say("cards.edit.state.unchanged")}`)).waitFor();

/** What was typed now is saved: right after the last key a form still looks unchanged. */
export const isSaved = (page: Page, say: Say) => statusOf(page, savedAt(say)).waitFor();

/** Has the change of a fee wait for its second person; made once, however often the state is asked for. */
export async function submitSum({ colleague }: Hands, key: string, sum: string): Promise<void> {
  const page = await colleague("redaktor");
  const say = sayIn("pl");
  await openCard(page, key);
  const waits = page.getByRole("complementary").or(page.getByRole("region")).getByText(say("cards.status.in-review"));
  if ((await waits.count()) > 0) return;
  await typeSum(page, say, key, sum);
  await isNothingToSave(page, say);
  await page.getByRole("button", { name: say("cards.edit.submit") }).click();
  await page.getByRole("article").waitFor();
  await page.close();
}

/** The card whose fee waits for its second person, as that person sees it. */
export async function openReview(hands: Hands): Promise<void> {
  await submitSum(hands, "KM-20", "36");
  await openCard(hands.page, "KM-20");
  await hands.page.getByRole("button", { name: hands.say("cards.action.publish"), exact: true }).waitFor();
}

export const dialogOf = (page: Page) => page.getByRole("dialog").locator("form");
