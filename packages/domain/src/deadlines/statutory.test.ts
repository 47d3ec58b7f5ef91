import { expect, test } from "vitest";
import { isoDay, type LocalDate } from "../calendar/warsaw";
import { KINDS } from "../intakes/kinds";
import { STATUTORY_TERMS, statutoryEnd } from "./statutory";

const day = (text: string): LocalDate => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return { year, month, day: date };
};

test.each([
  ["a month from 31 January ends on the last of February", "complaint", "2025-01-31", "2025-02-28", null],
  ["in a leap year on the 29th", "complaint", "2024-01-31", "2024-02-29", null],
  ["a month ends on the same date", "complaint", "2026-03-02", "2026-04-02", null],
  [
    "two months from 31 December: the last of February, a Sunday, moves to Monday",
    "complex-case",
    "2026-12-31",
    "2027-03-01",
    "2027-02-28",
  ],
  ["three months of a petition over the end of the year", "petition", "2025-11-30", "2026-03-02", "2026-02-28"],
  ["an end on a Saturday moves to Monday", "complaint", "2026-01-07", "2026-02-09", "2026-02-07"],
  ["a Saturday that is a holiday too", "complaint", "2025-10-01", "2025-11-03", "2025-11-01"],
  ["an end in the block of Christmas 2026 moves to the 28th", "complaint", "2026-11-24", "2026-12-28", "2026-12-24"],
  ["24 December 2024 was no free day", "complaint", "2024-11-24", "2024-12-24", null],
  ["24 December 2025 moves to the 29th", "complaint", "2025-11-24", "2025-12-29", "2025-12-24"],
  ["the day of receipt is not counted", "complaint-forwarding", "2026-03-02", "2026-03-09", null],
  ["seven days over Easter Monday", "proposal-forwarding", "2026-03-30", "2026-04-07", "2026-04-06"],
  ["fourteen days that end on Corpus Christi", "public-information", "2026-05-21", "2026-06-05", "2026-06-04"],
  ["fourteen days for a councillor's complaint", "complaint-of-representative", "2026-03-02", "2026-03-16", null],
] as const)("%s", (_, matter, received, last, moved) => {
  const { lastDay, movedFrom } = statutoryEnd(matter, day(received));
  expect([isoDay(lastDay), movedFrom && isoDay(movedFrom)]).toEqual([last, moved]);
});

test("no kind of intake has a statutory term: a phone call begins none", () => {
  expect(KINDS.filter((kind) => kind in STATUTORY_TERMS)).toEqual([]);
});
