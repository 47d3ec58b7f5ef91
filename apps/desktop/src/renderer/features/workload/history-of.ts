import type { AbilitiesHistory, CategoryId } from "@kck/contracts";
import type { TFunction } from "i18next";
import { showInstant } from "../../i18n/time";
import { type ChangeLine, changeLines, type FormWords } from "../versions/change-lines";

type Row = AbilitiesHistory["rows"][number];
/** One change: who made it, when, and what it changed. */
export type AbilitiesChange = {
  readonly version: number;
  readonly author: string;
  readonly createdAt: string;
  readonly lines: readonly ChangeLine[];
};

const BETWEEN = "/";

/**
 * The changes of somebody's presence and skills, the newest first. What there was before the first of them is none itself.
 *
 * Shapes  an absence that was over by the time of a change was not taken out by it, and is left out of the comparison.
 */
export function historyOf(
  rows: readonly Row[],
  categoryName: (id: CategoryId) => string,
  t: TFunction,
): AbilitiesChange[] {
  const words: FormWords = {
    share: { label: t("workload.person.share") },
    absences: {
      label: t("workload.person.absences"),
      say: (value) =>
        String(value)
          .split(BETWEEN)
          .map((at) => showInstant(at, "short"))
          .join(" – "),
    },
    skills: { label: t("workload.person.skills"), say: (value) => categoryName(String(value) as CategoryId) },
  };
  const saidOf = ({ workShare, absences, skills }: Row, since: string) => ({
    share: `${Math.round(workShare * 100)} %`,
    absences: absences.filter(({ to }) => to > since).map(({ from, to }) => `${from}${BETWEEN}${to}`),
    skills: skills.toSorted(),
  });
  return rows.slice(0, -1).flatMap((row, at) => {
    const before = rows[at + 1];
    if (before === undefined) return [];
    const { version, author, createdAt } = row;
    const lines = changeLines(saidOf(before, createdAt), saidOf(row, createdAt), words, t);
    return [{ version, author: author?.name ?? "", createdAt, lines }];
  });
}
