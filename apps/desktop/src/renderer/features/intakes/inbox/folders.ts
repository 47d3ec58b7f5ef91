import type { CountsView, IntakeSearch, UnitId } from "@kck/contracts";
import { UNIT_STATUSES } from "@kck/domain";

export const FOLDERS = [
  "forwarded",
  "accepted",
  "in-progress",
  "scheduled",
  "waiting",
  "returned",
  "resolved",
  "mine",
  "overdue",
] as const;
export type Folder = (typeof FOLDERS)[number];

/**
 * What a folder of a unit's inbox holds.
 *
 * Shapes  the folder and the person's own unit in; a search out. The list also reaches what the unit held once, so all
 *         folders but the returned ones name the unit.
 */
export function searchOfFolder(folder: Folder, unitId: UnitId): IntakeSearch {
  const ours = { unitIds: [unitId] };
  switch (folder) {
    case "returned":
      return { isReturnedByUs: true, sort: "updated", isDescending: true };
    case "resolved":
      return { ...ours, statuses: ["resolved"], sort: "updated", isDescending: true };
    case "mine":
      return { ...ours, assigneeId: "me", statuses: [...UNIT_STATUSES], sort: "due", isDescending: false };
    case "overdue":
      return { ...ours, isOverdue: true, sort: "due", isDescending: false };
    default:
      return { ...ours, statuses: [folder], sort: "due", isDescending: false };
  }
}

/** How many intakes lie in a folder. */
export function countIn(folder: Folder, counts: CountsView): number {
  if (folder === "returned") return counts.returnedByUs;
  if (folder === "mine") return counts.mine;
  if (folder === "overdue") return counts.overdue;
  return counts.byStatus[folder];
}
