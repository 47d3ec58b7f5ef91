import { CardContent } from "@kck/contracts";
import { createContext, useContext } from "react";
import { fieldSentence } from "../../../i18n/field-errors";

/** What is wrong, by the path of its field: `fees.0.title`. */
export type Problems = ReadonlyMap<string, string>;

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === "" ||
  value === undefined ||
  (typeof value === "object" && Object.entries(value).every(([key, one]) => key === "mark" || isBlank(one)));

/** The content without the rows that nobody has written anything in yet. */
export function withoutBlankRows(content: CardContent): CardContent {
  const entries = Object.entries(content).map(([section, value]: [string, unknown]) => [
    section,
    Array.isArray(value) ? value.filter((row) => !isBlank(row)) : value,
  ]);
  return { ...content, ...Object.fromEntries(entries) };
}

/**
 * Reads what stands in the form as the server will.
 *
 * Shapes  the content as typed in; what can be saved (null where something is wrong) and what is wrong out. A row that
 *         was only begun is neither.
 */
export function readContent(typed: CardContent): { savable: CardContent | null; problems: Problems } {
  const saved = CardContent.safeParse(withoutBlankRows(typed));
  if (saved.success) return { savable: saved.data, problems: new Map() };
  const asTyped = CardContent.safeParse(typed);
  const problems = new Map<string, string>();
  for (const issue of asTyped.error?.issues ?? []) {
    const [section, at] = issue.path;
    const value: unknown = Reflect.get(typed, section ?? "");
    if (Array.isArray(value) && typeof at === "number" && isBlank(value[at])) continue;
    const path = issue.path.join(".");
    if (!problems.has(path)) problems.set(path, fieldSentence(issue));
  }
  return { savable: null, problems };
}

export const ProblemsContext = createContext<Problems>(new Map());

/** What is wrong with the field under a path; null where nothing is. */
export function useProblem(path: string): string | null {
  return useContext(ProblemsContext).get(path) ?? null;
}
