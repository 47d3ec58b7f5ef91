import { AreaCoordinates } from "@kck/contracts";
import type { Tx } from "@kck/db";
import type { Area } from "@kck/domain";

export type DistrictsPlan = { readonly created: number[]; readonly changed: number[]; readonly same: number[] };
export type DistrictsOccasion = {
  readonly now: Date;
  readonly isDryRun: boolean;
  /** Told before anything is written. */
  readonly onPlan: (plan: DistrictsPlan) => void;
};

/** The districts of the city for which a file has no ground. */
export class MissingDistricts extends Error {
  override readonly name = "MissingDistricts";
  readonly numbers: readonly number[];
  constructor(numbers: readonly number[]) {
    super(`no ground for ${numbers.join(", ")}`);
    this.numbers = numbers;
  }
}

/**
 * Puts the ground of all districts in the place of what was there.
 *
 * Shapes  areas that have been checked, by the number of the district.
 * Errors  MissingDistricts where one of the city's districts is not among them: points there would lie nowhere.
 */
export async function importDistricts(
  tx: Tx,
  areas: ReadonlyMap<number, Area>,
  { now, isDryRun, onPlan }: DistrictsOccasion,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import-districts'))`;
  const districts = await tx.district.findMany({ include: { area: true }, orderBy: { number: "asc" } });
  const missing = districts.filter(({ number }) => !areas.has(number)).map(({ number }) => number);
  if (missing.length > 0) throw new MissingDistricts(missing);
  const plan: DistrictsPlan = { created: [], changed: [], same: [] };
  for (const { number, area } of districts) {
    const there = area === null ? null : AreaCoordinates.safeParse(area.area).data;
    const isSame = JSON.stringify(there) === JSON.stringify(areas.get(number));
    (area === null ? plan.created : isSame ? plan.same : plan.changed).push(number);
  }
  onPlan(plan);
  if (isDryRun) return;
  for (const number of [...plan.created, ...plan.changed]) {
    const written = { area: structuredClone(areas.get(number)) ?? [], importedAt: now };
    await tx.districtArea.upsert({ where: { number }, create: { number, ...written }, update: written });
  }
}
