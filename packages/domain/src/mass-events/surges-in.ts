import { type Surge, surgeOf } from "./surge";

/** Intakes of one category and district; `week` 0 is the last hour, 1 the same hour a week before. */
export type HourCount = {
  readonly week: number;
  readonly categoryId: string;
  /** The group that the category belongs to. */
  readonly groupId: string | null;
  readonly districtNumber: number | null;
  readonly count: number;
};

/** What may be one matter of many callers. A district of null is the whole city, a group stands for all its categories. */
export type Suspicion = Surge & {
  readonly categoryId: string;
  readonly groupId: string | null;
  readonly districtNumber: number | null;
  readonly count: number;
  /** The same hour in the weeks before, the latest first. */
  readonly usual: readonly number[];
};

/** A part that holds as much of the whole stands for it; where the whole is spread wider, the whole stands for its parts. */
const MOST_OF_IT = 0.75;

/**
 * Where the last hour brings more than usual: by category and by group, in a district and in the whole city.
 *
 * Shapes  counts of the last hour and of the same hour in `weeks` weeks before; the largest first. Of those that lie in each
 *         other the widest is given of which no part holds three quarters.
 * Errors  never throws.
 */
export function surgesIn(counts: readonly HourCount[], weeks: number): Suspicion[] {
  const surging = [...cellsOf(counts, weeks).values()].flatMap(({ hours, ...cell }) => {
    const [count = 0, ...usual] = hours;
    const surge = surgeOf(count, usual);
    return surge.isSurge ? [{ ...cell, ...surge, count, usual }] : [];
  });
  const whole = surging.filter(
    (one) => !surging.some((part) => liesIn(part, one) && part.count >= MOST_OF_IT * one.count),
  );
  const widest = whole.filter((one) => !whole.some((other) => liesIn(one, other)));
  return widest.toSorted((a, b) => b.count - a.count);
}

type Cell = Pick<Suspicion, "categoryId" | "groupId" | "districtNumber"> & { readonly hours: number[] };

function cellsOf(counts: readonly HourCount[], weeks: number): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { week, categoryId, groupId, districtNumber, count } of counts) {
    const categories = [{ categoryId, groupId }, ...(groupId === null ? [] : [{ categoryId: groupId, groupId: null }])];
    for (const category of categories) {
      for (const district of new Set([districtNumber, null])) {
        const key = `${category.categoryId} ${district}`;
        const cell = cells.get(key) ?? { ...category, districtNumber: district, hours: Array(weeks + 1).fill(0) };
        cell.hours[week] = (cell.hours[week] ?? 0) + count;
        cells.set(key, cell);
      }
    }
  }
  return cells;
}

/** Whether everything of one belongs to another, wider one as well. */
function liesIn(one: Suspicion, other: Suspicion): boolean {
  const isSameCell = one.categoryId === other.categoryId && one.districtNumber === other.districtNumber;
  const isCategory = one.categoryId === other.categoryId || one.groupId === other.categoryId;
  const isPlace = other.districtNumber === null || one.districtNumber === other.districtNumber;
  return !isSameCell && isCategory && isPlace;
}
