import type { Day } from "../day/day";
import type { Heard } from "../day/listeners";
import type { Alone } from "../measure/back-test";
import type { Measured } from "../measure/measured";
import { GROUPS, type Group } from "../questions/question";

/** Ratios are told for this many callers, growth for one. */
const RATIO_CALLERS = 8;

export type Sized = {
  readonly count: number;
  readonly loadedMs: number;
  /** The product's server: from its start to its first answer, and its memory before and after it was measured. */
  readonly server: {
    readonly startedMs: number;
    /** The same of a later start, where it was measured. */
    readonly againMs: number | null;
    readonly idleMiB: number | null;
    readonly usedMiB: number | null;
  };
  readonly measured: readonly Measured[];
  readonly alone: readonly Alone[];
  readonly heard: readonly Heard[];
  /** Lived once, over the most rows. */
  readonly day: Day | null;
};

/** How much of the thin floor's throughput the product has. */
export function ratioToThin({ times: { product, thin } }: Measured): number | null {
  return product === undefined || thin === undefined ? null : product.perSecond / thin.perSecond;
}

/** The product's median with the most rows against that with the fewest, for one caller. */
export function growthOf(sizes: readonly Sized[], name: string): number | null {
  const medianIn = (size: Sized | undefined) =>
    size?.measured.find((one) => one.name === name && one.callers === 1)?.times.product?.p50;
  const [least, most] = [medianIn(sizes[0]), medianIn(sizes.at(-1))];
  return sizes.length < 2 || least === undefined || most === undefined ? null : most / least;
}

const told = (worst: number) => (Number.isFinite(worst) ? worst.toFixed(2) : "-");

/** The line by which a run is known: the worst of each group with the most rows. */
export function ratioLine(sizes: readonly Sized[]): string {
  const measured = sizes.at(-1)?.measured ?? [];
  const worstOf = (group: Group) =>
    Math.min(
      ...measured
        .filter((one) => one.group === group && one.callers === RATIO_CALLERS)
        .flatMap((one) => ratioToThin(one) ?? []),
    );
  const names = [...new Set(measured.map(({ name }) => name))];
  const growth = Math.max(...names.flatMap((name) => growthOf(sizes, name) ?? []));
  return `ratio-to-thin ${GROUPS.map((group) => `${group} ${told(worstOf(group))}`).join(" ")} growth ${told(growth)}`;
}
