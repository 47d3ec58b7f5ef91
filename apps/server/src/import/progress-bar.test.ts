import { expect, test } from "vitest";
import { openProgressBar } from "./progress-bar";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test("on a terminal the bar fills, a few times a second, and is gone in the end", () => {
  const screen = terminal(true);
  const bar = openProgressBar(screen);
  for (let done = 1; done <= 100; done += 1) bar.show(done, 100, 2, done * 10);
  expect(screen.written.length).toBeLessThan(15);
  expect(screen.written.at(-1)).toContain(`${"█".repeat(30)} 100 of 100, 2 refused`);
  bar.clear();
  expect(screen.written.at(-1)).toBe("\r\u001b[K");
});

test("into a file nothing is drawn", () => {
  const file = terminal(false);
  const bar = openProgressBar(file);
  bar.show(1, 2, 0, 0);
  bar.clear();
  expect(file.written).toEqual([]);
});
