import { standingOn, type Validity } from "../calendar/warsaw";

export type UnitInTime = Validity & { readonly successorId: string | null };

/**
 * Who acts for a unit on the day of an instant: the unit itself, and after its last day whoever follows it.
 *
 * Shapes  units by their ids; the id of one of them, undefined where nobody acts. One that has not begun hands nothing over:
 *         before the first day of a successor nobody acts in its place.
 * Errors  never throws; a ring of successors ends where it began.
 */
export function actsFor(units: ReadonlyMap<string, UnitInTime>, id: string, at: Date): string | undefined {
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null && !seen.has(next); ) {
    const unit = units.get(next);
    if (unit === undefined) return undefined;
    const standing = standingOn(unit, at);
    if (standing !== "ended") return standing === "valid" ? next : undefined;
    seen.add(next);
    next = unit.successorId;
  }
  return undefined;
}
