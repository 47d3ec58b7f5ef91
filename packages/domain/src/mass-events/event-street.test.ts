import { expect, test } from "vitest";
import { readEventStreet } from "./event-street";

const one = (from: number, to = from, letter = "") => ({ from, to, letter });

test.each([
  ["Kocmyrzowska", "kocmyrzowska", []],
  ["ul. Długa 3, 7a", "dluga", [one(3), one(7, 7, "a")]],
  ["Długa nr 5", "dluga", [one(5)]],
  ["Długa numery 1–21", "dluga", [one(1, 21)]],
  ["al. 29 Listopada", "al 29 listopada", []],
  ["3 Maja 10-20", "3 maja", [one(10, 20)]],
  ["rondo 308 Dywizjonu", "rondo 308 dywizjonu", []],
  ["os. Dywizjonu 303", "os dywizjonu 303", []],
  ["os. Dywizjonu 303 33", "os dywizjonu 303", [one(33)]],
])("%s is read", (typed, key, numbers) => {
  expect(readEventStreet(typed)).toEqual({ ok: true, key, numbers });
});

test.each([
  ["Długa 3 i 5", "street-not-read"],
  ["Długa 3 oraz 5", "street-not-read"],
  ["Długa 3 do 5", "street-not-read"],
  ["Długa 12/14", "street-not-read"],
  ["Długa 1234", "street-not-read"],
  ["Długa12", "street-not-read"],
  ["12", "street-not-read"],
  ["Długa 21–1", "numbers-backwards"],
  ["Długa 3, 21–1", "numbers-backwards"],
])("%s is refused, as it would match nothing", (typed, refusal) => {
  expect(readEventStreet(typed)).toEqual({ ok: false, refusal });
});
