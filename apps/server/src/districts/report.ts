import type { DistrictsPlan } from "@kck/api";
import type { Area } from "@kck/domain";

const numbers = (title: string, of: readonly number[]) => `  ${title}: ${of.length === 0 ? "none" : of.join(", ")}`;

/** What a file of districts would change, by their numbers, and how much of it there is. */
export function districtsReport(plan: DistrictsPlan, areas: ReadonlyMap<number, Area>): string {
  const all = [...areas.values()];
  const lines = [
    "Districts",
    numbers("new", plan.created),
    numbers("changed", plan.changed),
    numbers("the same", plan.same),
    `  polygons: ${all.flat().length}, points: ${all.flat(3).length}`,
  ];
  return `${lines.join("\n")}\n`;
}
