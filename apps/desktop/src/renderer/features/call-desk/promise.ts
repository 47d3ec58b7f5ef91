import { type DeadlineGround, type Kind, type Priority, type Promised, promiseFor } from "@kck/domain";

type Matter = {
  readonly kind: Kind;
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly priority: Priority | null;
  /** Named by the rule that the matter would follow. */
  readonly policyKey?: string | null;
};

/**
 * What the caller may be promised if the matter is logged now; null for information and praise, which promise nothing.
 * Without a category P3 counts.
 *
 * Source  `intakes.log` decides the same when it saves.
 */
export function promiseNow(ground: DeadlineGround, { kind, priority, ...matter }: Matter, now: Date): Promised | null {
  if (kind === "information" || kind === "praise") return null;
  const told = promiseFor(ground, { ...matter, priority: priority ?? "P3" }, now, []);
  return told.ok ? told : null;
}
