import type { Reason } from "@kck/domain";

/** Why the server refused what was sent, and at which fields. */
export type Refusal = { readonly reason: Reason | null; readonly fields: readonly string[] };

/** Whether a path is that of a field, or of anything in it: "questions.0.label" is in "questions.0". */
export const isAt = (path: string, field: string) => `${path}.`.startsWith(`${field}.`);

const partOf = (path: string, values: object | null) => {
  const name = path.split(".")[0];
  return Object.entries(values ?? {}).find(([one]) => one === name)?.[1];
};

/**
 * Why the server refused a field of a form, null where it did not.
 *
 * Shapes  the field; the refusal; what the form held when it was sent, and what it holds now. A part that was changed since is
 *         refused no more: in a list that was changed, nobody can tell which row is meant.
 */
export function refusedAt(field: string, refusal: Refusal, sent: object | null, now: object): Reason | null {
  const isRefused = refusal.fields.some((path) => isAt(path, field) && partOf(path, sent) === partOf(path, now));
  return isRefused ? refusal.reason : null;
}
