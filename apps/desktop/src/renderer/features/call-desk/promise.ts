import {
  type DeadlineGround,
  type Kind,
  type Priority,
  type Promised,
  promiseFor,
  promisesDeadline,
} from "@kck/domain";

type Matter = {
  readonly catalog: { readonly deadlines: DeadlineGround };
  readonly kind: Kind;
  readonly category: { readonly id: string; readonly unitId: string | null } | undefined;
  readonly unitId: string | null;
  readonly priority: Priority | null;
};

/**
 * What the caller may be promised if the matter is logged now; null where its kind promises nothing. Until a unit has it,
 * that of its category counts; without a category P3 does.
 *
 * Shapes  the matter as it is in view, and the policy that the rule names which it would follow.
 * Source  `intakes.log` decides the same when it saves.
 */
export function promiseNow(
  { catalog, kind, category, unitId, priority }: Matter,
  policyKey: string | null,
  now: Date,
): Promised | null {
  if (!promisesDeadline(kind)) return null;
  const matter = {
    categoryId: category?.id ?? null,
    unitId: unitId ?? category?.unitId ?? null,
    priority: priority ?? "P3",
    policyKey,
  };
  const told = promiseFor(catalog.deadlines, matter, now, []);
  return told.ok ? told : null;
}
