import { expect, test } from "vitest";
import { outdatedIn } from "./outdated";
import { publicLinkOf } from "./public-link";
import { instantTold, recency, withoutNumbers } from "./use";

const now = new Date("2026-03-02T09:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const DAY = 24 * 3_600_000;

test("a desk that was away tells its own time for a week back; a clock a little fast counts as now", () => {
  expect(instantTold(undefined, now)).toEqual(now);
  expect(instantTold(later(-7 * DAY), now)).toEqual(later(-7 * DAY));
  expect(instantTold(later(-7 * DAY - 1), now)).toBeNull();
  expect(instantTold(later(5 * 60_000), now)).toEqual(now);
  expect(instantTold(later(5 * 60_000 + 1), now)).toBeNull();
});

test("a sign weighs half after two weeks, and never more than one", () => {
  expect([0, 14, 28].map((days) => recency(days * DAY))).toEqual([1, 0.5, 0.25]);
  expect(recency(-DAY)).toBe(1);
});

test("a number that may be somebody's is no word of a search; a symbol, a sum and a house number are", () => {
  expect(withoutNumbers("PESEL 440514 01359 i tel. 600-100-200")).toBe("PESEL … i tel. …");
  expect(withoutNumbers("SA-10 opłata 17 zł, Długa 12/4, 800+")).toBe("SA-10 opłata 17 zł, Długa 12/4, 800+");
});

test("the last word counts: who heard the new text later in the same contact is not called", () => {
  const old = { section: "fees", changed: ["fees"] } as const;
  const fresh = { section: "fees", changed: [] } as const;
  const opened = { section: null, changed: ["fees"] } as const;
  expect(outdatedIn([opened, old])).toEqual(["fees"]);
  expect(outdatedIn([opened, old, fresh])).toBeNull();
  expect(outdatedIn([opened])).toEqual([]);
  expect(outdatedIn([opened, { section: "deadline", changed: ["fees"] }])).toBeNull();
  expect(outdatedIn([])).toBeNull();
});

test("a card's link is the city's page, else its e-service, else the page of whoever settles it", () => {
  const card = { symbol: "SA 10", eService: { url: "https://e.example.pl" }, notOurs: null };
  const template = "https://bip.example.pl/{symbol}";
  expect(publicLinkOf(card, template)).toBe("https://bip.example.pl/SA%2010");
  expect(publicLinkOf(card, null)).toBe("https://e.example.pl");
  const foreign = { symbol: null, eService: null, notOurs: { url: "https://zus.example.pl" } };
  expect(publicLinkOf(foreign, template)).toBe("https://zus.example.pl");
  expect(publicLinkOf({ ...foreign, notOurs: null }, template)).toBeNull();
});
