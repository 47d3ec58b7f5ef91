import type { z } from "zod";

type Filled<Row> = {
  readonly rows: Row[];
  /** Where each of the rows stands among all that are in the form. */
  readonly places: readonly number[];
};

/** The rows that say something; those that nobody filled in are not sent. */
export function filled<Row>(all: readonly Row[], isFilled: (row: Row) => boolean): Filled<Row> {
  const places = all.flatMap((row, at) => (isFilled(row) ? [at] : []));
  return { rows: all.filter(isFilled), places };
}

type Issue = z.core.$ZodIssue;
/** A list of the form, by the path to it ("questions.0.options"), and the places of the rows of it that were checked. */
export type CheckedList = readonly [path: string, places: readonly number[]];

function inPlace(issue: Issue, lists: readonly CheckedList[]): Issue {
  const path = issue.path.map((part, depth) => {
    const list = lists.find(([name]) => name === issue.path.slice(0, depth).join("."));
    return typeof part === "number" ? (list?.[1][part] ?? part) : part;
  });
  return { ...issue, path };
}

/** What a schema says of a form, with each fault at the row of the form where it is, counted with those that were left out. */
export function readInPlace<Input>(read: z.ZodSafeParseResult<Input>, lists: readonly CheckedList[]) {
  if (read.success) return { data: read.data };
  return { error: { issues: read.error.issues.map((issue) => inPlace(issue, lists)) } };
}
