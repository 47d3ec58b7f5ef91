import type { Page } from "playwright-core";
import type { Timed, Until } from "./page/watch";

/** Longer than anything of the desk may take; what does not come by then is told as missing. */
const MOST_MS = 10_000;

/** Presses keys and answers how long after the last of them something came, in the page's own time; null where it did not come. */
export async function timeFrom(
  page: Page,
  press: () => Promise<void>,
  until: Until,
  mostMs: number = MOST_MS,
): Promise<Timed | null> {
  const wish = { until, mostMs };
  await page.evaluate(({ until, mostMs }) => window.kckBench?.arm(until, mostMs), wish);
  await press();
  return page.evaluate(() => window.kckBench?.timed() ?? null);
}

/** The same for what has to come. */
export async function timeOf(page: Page, press: () => Promise<void>, until: Until): Promise<Timed> {
  const timed = await timeFrom(page, press, until);
  if (timed === null) throw new Error(`the desk did not show ${JSON.stringify(until)} within ${MOST_MS} ms`);
  return timed;
}
