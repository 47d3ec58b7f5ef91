import type { Page } from "playwright-core";
import type { createTimes } from "../day/times";
import type { DeskCall } from "./draw-calls";
import { timeFrom, timeOf } from "./timing";

type Times = ReturnType<typeof createTimes>;

/** How fast somebody types who is good at it. */
const KEY_MS = 12;
/** Cards are in the page: what has not changed by then does not change. Far above what is aimed at, so that slow ones count. */
const CARDS_MS = 2_000;
const CARDS = "section:has(> div #card-search) > div:last-of-type";

/** Half sentences as they are typed while somebody speaks, without diacritics. */
const SEARCHES = [
  "dowod osob",
  "prawo jazdy wym",
  "rejestracja auta",
  "akt urodzenia",
  "meldunek czas",
  "karta duzej rodz",
  "odpady wielkog",
  "oplata za psa",
  "wycinka drzew",
  "karta parking",
];

/** Takes one call from its first key to its last, all by keyboard, and keeps how long each step took. */
export async function takeCall(page: Page, call: DeskCall, times: Times, lastHints: string): Promise<string> {
  const { keyboard } = page;
  const record = (name: string, { drawnMs, paintedMs }: { drawnMs: number; paintedMs: number }) => {
    times.record(`${name}, drawn`, drawnMs);
    times.record(`${name}, painted`, paintedMs);
  };
  record("F2 to the field of the number", await timeOf(page, () => keyboard.press("F2"), { see: "#desk-phone:focus" }));
  const type = (text: string) => keyboard.type(text, { delay: KEY_MS });
  record("number to its people", await timeOf(page, () => type(call.phone), { see: "[data-combobox-option]" }));
  await keyboard.press("Enter");
  await page.locator("#desk-said:focus").waitFor();
  await type(call.words);

  await keyboard.press("F7");
  await keyboard.press("Control+a");
  await type(call.code);
  await page.locator("[data-combobox-option]", { hasText: call.code }).first().waitFor();
  await keyboard.press("Enter");

  await keyboard.press("F9");
  const hints = await timeOf(page, () => type(call.place), { see: "#desk-similar", except: lastHints });
  record("key to the hints of duplicates", hints);
  const saved = await timeOf(page, () => keyboard.press("Control+Enter"), { see: "#desk-receipt" });
  if (!/KCK\/\d{4}\/\d+/.test(saved.text)) throw new Error("the desk saved and showed no number");
  record("save to the number", saved);

  await keyboard.press("F8");
  await page.locator("#desk-result").waitFor();
  record("end to the next call", await timeOf(page, () => keyboard.press("Control+Enter"), { see: "#desk-start" }));
  return hints.text;
}

/** Types one half sentence into the search of the cards. Letters after which the same cards stand there are left out. */
export async function searchCards(page: Page, n: number, times: Times): Promise<void> {
  const { keyboard } = page;
  await keyboard.press("F1");
  await page.locator("#card-search:focus").waitFor();
  await keyboard.press("Control+a");
  await keyboard.press("Delete");
  await page.locator("#card-hits > *").first().waitFor();
  for (const letter of SEARCHES[n % SEARCHES.length] ?? "") {
    await page.waitForTimeout(KEY_MS * 4);
    const key = letter === " " ? "Space" : letter;
    const timed = await timeFrom(page, () => keyboard.press(key), { change: CARDS }, CARDS_MS);
    if (timed === null) {
      times.leaveOut(`letters after which the same cards stood there for ${CARDS_MS} ms`);
      continue;
    }
    times.record("key to the cards, drawn", timed.drawnMs);
    times.record("key to the cards, painted", timed.paintedMs);
  }
  await keyboard.press("Escape");
}
