import type { Area } from "@kck/domain";
import { z } from "zod";
import { DistrictNumber, Latitude, Longitude } from "./primitives";

/** As many points as one area may have: it is looked at point by point for each place that is asked about. */
export const MOST_POINTS = 10_000;

const Position = z.tuple([z.number(), z.number()]);
/** The coordinates of a GeoJSON MultiPolygon, EPSG:4326. That rings are closed and do not cross is asked by `ringFault`. */
export const AreaCoordinates: z.ZodType<Area> = z.array(z.array(z.array(Position)));

export const PointAt = z.strictObject({ latitude: Latitude, longitude: Longitude });

export const DistrictAtView = z.strictObject({
  /** Whether there is a layer of districts at all. */
  isKnown: z.boolean(),
  /** Null outside of the city. */
  number: DistrictNumber.nullable(),
  /** Within 120 m of a border: a person has to check the district. */
  isNearBorder: z.boolean(),
  candidates: z.array(DistrictNumber),
});
export type DistrictAtView = z.infer<typeof DistrictAtView>;
