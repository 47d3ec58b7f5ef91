import type { Entered } from "../context";
import { Refused } from "../refused";

/**
 * The unit to which somebody's view of the work is bound; null for a supervisor, who sees all of them.
 *
 * Errors  `not-found` for unit staff who do not lead their unit.
 */
export async function ownUnit({ db, actor }: Entered): Promise<string | null> {
  if (actor.kind === "supervisor") return null;
  const head = await db.user.findFirst({
    where: { id: actor.id, isUnitHead: true, isActive: true },
    select: { unitId: true },
  });
  if (head === null || head.unitId === null) throw new Refused("not-found");
  return head.unitId;
}
