import { expect, test } from "vitest";
import { readOptions } from "./options";

const read = (line: string) => readOptions(line.split(" "));

test("other sizes, listeners and lengths of a day are measured by the same plan, the last size whole", () => {
  const { plan, seed, plans } = read("--quick --rows 10000,1000000 --day 300 --listeners 550,5000 --output here.json");
  expect(plan.sizes).toEqual([
    { count: 10_000, isWhole: false },
    { count: 1_000_000, isWhole: true },
  ]);
  expect(plan).toMatchObject({ listeners: [550, 5_000], day: { consultants: 50, staff: 500, seconds: 300 } });
  expect({ seed, plans }).toEqual({ seed: 2026, plans: "here-plans.md" });
});

test.each([
  ["--rows 10k", '--rows takes whole numbers from 1 on, not "10k".'],
  ["--rows 10000,", '--rows takes whole numbers from 1 on, not "10000,".'],
  ["--day 0", '--day takes whole numbers from 1 on, not "0".'],
  ["--servers 3 --day 30", '--day takes whole numbers from 60 on, not "30".'],
  ["--servers 2,3", '--servers takes one number, not "2,3".'],
  ["--servers 1", '--servers takes whole numbers from 2 on, not "1".'],
  ["--quick --smoke", "--quick or --smoke, not both."],
  ["--traces there", "--traces says nothing about a server; add --desk."],
  ["--desk --day 300", "--day says nothing about the desktop (--desk)."],
  ["--servers 3 --plans there.md", "--plans says nothing about several servers (--servers)."],
  ["--fast", "Unknown option '--fast'"],
])("%s is refused with a sentence", (line, sentence) => {
  expect(() => read(line)).toThrow(sentence);
});
