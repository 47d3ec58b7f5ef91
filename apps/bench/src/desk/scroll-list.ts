import type { Page } from "playwright-core";
import type { createTimes } from "../day/times";
import { type Scrolled, scrollThrough } from "./page/frames";
import { timeOf } from "./timing";

/** About ten rows a frame: faster than a wheel, slower than somebody who pulls the bar. */
const STEP_PX = 320;
/** What somebody notices. */
const LONG_MS = 50;
const RESTING_MS = 5_000;

export type ListScrolled = {
  /** The same frames with nobody scrolling, which is what the machine does by itself. */
  readonly resting: Scrolled;
  readonly scrolled: Scrolled;
  /** How long the page's main thread had a processor for a thousand rows; other programs do not lengthen it. */
  readonly busyMsAThousand: number;
};

/** Opens the list of all intakes by keyboard and scrolls to its end, or as far as the time goes; pages load meanwhile. */
export async function scrollList(
  page: Page,
  seconds: number,
  times: ReturnType<typeof createTimes>,
): Promise<ListScrolled> {
  await page.locator('nav a[href="/intakes"]').focus();
  const opened = await timeOf(page, () => page.keyboard.press("Enter"), { see: "[role=grid] tr[data-id]" });
  times.record("list to its first rows", opened.paintedMs);
  await page.waitForTimeout(1_000);
  const wish = { stepPx: 0, mostMs: RESTING_MS, longMs: LONG_MS };
  const resting = await page.evaluate(scrollThrough, wish);
  const busy = await watchThread(page);
  const scrolled = await page.evaluate(scrollThrough, { ...wish, stepPx: STEP_PX, mostMs: seconds * 1_000 });
  return { resting, scrolled, busyMsAThousand: ((await busy()) * 1_000) / (scrolled.rows - resting.rows) };
}

/** Answers how many milliseconds the page's main thread has worked since now. */
async function watchThread(page: Page): Promise<() => Promise<number>> {
  const line = await page.context().newCDPSession(page);
  await line.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await line.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  };
  const before = await worked();
  return async () => {
    const ms = (await worked()) - before;
    await line.detach();
    return ms;
  };
}
