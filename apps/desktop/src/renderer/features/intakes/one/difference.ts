import type { IntakeView, TimelineEntry } from "@kck/contracts";

/** What somebody looks at and may find changed, in the order in which it is told. */
export const COMPARED = [
  "status",
  "unitId",
  "assigneeId",
  "categoryId",
  "priority",
  "dueAt",
  "place",
  "districtNumber",
  "scheduledFor",
  "outcome",
  "publicAnswer",
  "resident",
  "master",
] as const;
export type Compared = (typeof COMPARED)[number];

export type FieldChange = { readonly field: Compared; readonly was: string | null; readonly is: string | null };
export type Difference = { readonly fields: readonly FieldChange[]; readonly entries: readonly TimelineEntry[] };

function valueIn(view: IntakeView, field: Compared): string | null {
  if (field === "resident") return view.resident === null ? null : (view.resident.name ?? view.resident.id);
  if (field === "master") return view.master?.number ?? null;
  if (field === "place") return view.place === "" ? null : view.place;
  const value = view[field];
  return value === null ? null : String(value);
}

/**
 * Says what became of an intake while somebody was typing.
 *
 * Shapes  the view that was looked at and the fresh one in; the fields with both values and the new lines of history,
 *         oldest first, out. Values are codes and ids; the screen finds their words.
 * Source  DESIGN.md 4.2.
 */
export function differenceOf(was: IntakeView, is: IntakeView): Difference {
  const known = new Set(was.timeline.map(({ seq }) => seq));
  const changes = COMPARED.map((field) => ({ field, was: valueIn(was, field), is: valueIn(is, field) }));
  return {
    fields: changes.filter((change) => change.was !== change.is),
    entries: is.timeline.filter(({ seq }) => !known.has(seq)),
  };
}
