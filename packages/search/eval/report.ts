import { AIMS, figuresOf, isAmong, type Outcome, reaches, toLine } from "./measure";

const MOST_SHOWN = 3;

/**
 * What one run prints, line by line; the last is the exam's figures.
 *
 * Shapes  `areaOf` says to which part of the cards a key belongs; misses are grouped by the part of their first answer.
 * Units   a miss is a query without an answer among the first three; one found but not first is told in a shorter list.
 * Errors  never throws.
 * Source  README.md beside it: the exam's queries are shown only on demand.
 */
export function report(
  tuning: readonly Outcome[],
  exam: readonly Outcome[],
  areaOf: (key: string) => string,
  isExamShown: boolean,
): string[] {
  return [
    ...misses("tuning", tuning, areaOf),
    ...(isExamShown ? misses("exam", exam, areaOf) : []),
    "",
    `tuning, ${tuning.length} queries: ${toLine(figuresOf(tuning))}`,
    `exam, ${exam.length} queries, aims recall@1 ${AIMS.recallAt1} recall@3 ${AIMS.recallAt3}: ${
      reaches(figuresOf(exam)) ? "reached" : "missed"
    }`,
    toLine(figuresOf(exam)),
  ];
}

function misses(part: string, outcomes: readonly Outcome[], areaOf: (key: string) => string): string[] {
  const missed = outcomes.filter((outcome) => !isAmong(3, outcome));
  const late = outcomes.filter((outcome) => isAmong(3, outcome) && !isAmong(1, outcome));
  return [
    ...section(`${part}: not among the first three`, missed, areaOf),
    ...section(`${part}: among the first three, but not first`, late, areaOf),
  ];
}

function section(heading: string, outcomes: readonly Outcome[], areaOf: (key: string) => string): string[] {
  const areas = Map.groupBy(outcomes, ({ answers }) => areaOf(answers[0] ?? ""));
  return [
    `${heading}: ${outcomes.length}`,
    ...[...areas].flatMap(([area, those]) => [`  ${area}`, ...those.map((outcome) => `    ${tell(outcome)}`)]),
  ];
}

function tell({ query, answers, found, place }: Outcome): string {
  const came = found.slice(0, MOST_SHOWN).join(", ") || "nothing";
  const where = place === null ? "not found" : `at place ${place}`;
  return `"${query}" wants ${answers.join(" or ")}, ${where}; first came ${came}`;
}
