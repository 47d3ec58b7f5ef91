import { isStatutoryHoliday } from "../calendar/holidays";
import { addDays, type LocalDate, weekday } from "../calendar/warsaw";

type Term = { readonly count: number; readonly in: "days" | "months"; readonly article: string };

/**
 * Terms of formal letters, by what the letter is and what has to be done. None of them is an intake of the centre: a phone
 * call begins no proceedings (KRAKOW.md 5.1), so `kinds.ts` has other names and nothing of the intakes may ask for these.
 */
export const STATUTORY_TERMS = {
  "simple-case": { count: 1, in: "months", article: "art. 35 § 3 KPA" },
  "complex-case": { count: 2, in: "months", article: "art. 35 § 3 KPA" },
  appeal: { count: 1, in: "months", article: "art. 35 § 3 KPA" },
  "urgency-forwarding": { count: 7, in: "days", article: "art. 37 § 4 KPA" },
  "missing-elements": { count: 7, in: "days", article: "art. 64 § 2 KPA" },
  certificate: { count: 7, in: "days", article: "art. 217 § 3 KPA" },
  "complaint-forwarding": { count: 7, in: "days", article: "art. 231 KPA" },
  complaint: { count: 1, in: "months", article: "art. 237 § 1 KPA" },
  "complaint-of-representative": { count: 14, in: "days", article: "art. 237 § 2 KPA" },
  "proposal-forwarding": { count: 7, in: "days", article: "art. 243 KPA" },
  proposal: { count: 1, in: "months", article: "art. 244 § 1 KPA" },
  petition: { count: 3, in: "months", article: "art. 10 ust. 1 ustawy o petycjach" },
  "petition-forwarding": { count: 30, in: "days", article: "art. 6 ust. 1 ustawy o petycjach" },
  "public-information": { count: 14, in: "days", article: "art. 13 ust. 1 ustawy o dostępie do informacji publicznej" },
  "public-information-extended": {
    count: 2,
    in: "months",
    article: "art. 13 ust. 2 ustawy o dostępie do informacji publicznej",
  },
  reuse: { count: 14, in: "days", article: "ustawa o otwartych danych, Dz.U. 2021 poz. 1641" },
  accessibility: { count: 14, in: "days", article: "ustawa o zapewnianiu dostępności, Dz.U. 2019 poz. 1696" },
  "digital-accessibility": { count: 7, in: "days", article: "ustawa o dostępności cyfrowej, Dz.U. 2019 poz. 848" },
  "data-subject-request": { count: 1, in: "months", article: "art. 12 ust. 3 rozporządzenia 2016/679" },
} as const satisfies Record<string, Term>;
export type StatutoryMatter = keyof typeof STATUTORY_TERMS;

/** The last day of a term, and the day on which it would have ended where that one is free. */
export type StatutoryEnd = {
  readonly lastDay: LocalDate;
  readonly movedFrom: LocalDate | null;
  readonly article: string;
};

/** The same date some months later, or the last day of a month that has no such date. */
function monthsLater({ year, month, day }: LocalDate, months: number): LocalDate {
  const length = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return addDays({ year, month: month + months, day: Math.min(day, length) }, 0);
}

/**
 * The last day of a statutory term of a formal letter.
 *
 * Shapes  what the letter asks for and the day on which it was received; the last day out. Of a phone call there is none.
 * Units   calendar days and months: working days are no unit of the code, an office's own closed days change nothing. The day
 *         of receipt is not counted (art. 57 § 1 KPA); a term in months ends on the same date, or on the last day of a month
 *         that has no such date (art. 57 § 3); an end on a Saturday or a day free from work by statute moves to the next day
 *         that is neither (art. 57 § 4).
 * Errors  never throws.
 * Source  KPA (t.j. Dz.U. 2024 poz. 572) art. 35, 37, 57, 64, 217, 231, 237, 243, 244; the acts of KRAKOW.md 5.2.
 */
export function statutoryEnd(matter: StatutoryMatter, received: LocalDate): StatutoryEnd {
  const { count, in: unit, article } = STATUTORY_TERMS[matter];
  const end = unit === "days" ? addDays(received, count) : monthsLater(received, count);
  let lastDay = end;
  while (weekday(lastDay) === 6 || isStatutoryHoliday(lastDay)) lastDay = addDays(lastDay, 1);
  return { lastDay, movedFrom: lastDay === end ? null : end, article };
}
