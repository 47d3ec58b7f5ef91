import type { Kind, Priority } from "../intakes/kinds";

/**
 * Whether a matter may join a mass event, or stand for one.
 *
 * Shapes  true for what reports a fault. Danger stays with its unit, a question is answered in the call, and an idea, a wish or
 *         praise is not settled by the end of an outage.
 * Errors  never throws.
 */
export function joinsEvents({ kind, priority }: { readonly kind: Kind; readonly priority: Priority }): boolean {
  return kind === "intervention" && priority !== "P1";
}
