import { z } from "zod";
import { CategoryId, DistrictNumber, Instant } from "./primitives";

/** Where the last hour brings so many intakes that they may be one matter, and the figures that say why. */
export const SuspicionView = z.strictObject({
  /** A category, or a group that stands for all of its own. */
  categoryId: CategoryId,
  /** Null is the whole city. */
  districtNumber: DistrictNumber.nullable(),
  count: z.int(),
  /** The same hour of the same weekday in the weeks before, the latest first. */
  usual: z.array(z.int()),
  mean: z.number(),
  /** From how many on it is suspected. */
  threshold: z.int(),
});
export type SuspicionView = z.infer<typeof SuspicionView>;

export const SuggestedView = z.strictObject({
  /** The hour that was counted. */
  from: Instant,
  until: Instant,
  rows: z.array(SuspicionView),
});
