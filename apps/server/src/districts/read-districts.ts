import { areaOf, Ground, MOST_POINTS, otherProjection } from "@kck/contracts";
import type { Area } from "@kck/domain";
import { z } from "zod";
import { BadImport } from "../import/bad-import";
import { districtNumberOf } from "./district-number";

const Feature = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: Ground,
});
const Collection = z.object({
  type: z.literal("FeatureCollection"),
  crs: z.unknown().optional(),
  features: z.array(z.unknown()).min(1).max(1_000),
});
/**
 * Reads the ground of each district out of parsed GeoJSON.
 *
 * Shapes  polygons and multipolygons; several features of one number are one district. Heights are left out.
 * Errors  BadImport, one sentence, with the place of the feature in the file and the names of its properties.
 * Source  RFC 7946.
 */
export function readDistricts(value: unknown): Map<number, Area> {
  const file = Collection.safeParse(value);
  if (!file.success) throw new BadImport("The file is no GeoJSON FeatureCollection with features in it.");
  refuseOtherProjections(file.data.crs);
  const districts = new Map<number, Area>();
  for (const [at, raw] of file.data.features.entries()) {
    const feature = Feature.safeParse(raw);
    if (!feature.success) {
      const [issue] = feature.error.issues;
      throw new BadImport(
        `features.${[at, ...(issue?.path ?? [])].join(".")}: every feature is a Polygon or MultiPolygon with coordinates.`,
      );
    }
    const { geometry, properties } = feature.data;
    const number = numberOf(properties ?? {}, at);
    const area = [...(districts.get(number) ?? []), ...areaOf(geometry)];
    if (area.flat(2).length > MOST_POINTS) {
      throw new BadImport(
        `District ${number} has more than ${MOST_POINTS} points; simplify the layer to about a metre.`,
      );
    }
    districts.set(number, area);
  }
  return districts;
}

function refuseOtherProjections(crs: unknown): void {
  const other = otherProjection(crs);
  if (other === null) return;
  const which = other === "" ? "a coordinate system without a name" : JSON.stringify(other);
  throw new BadImport(`The file is in ${which}; export the layer in EPSG:4326 (WGS 84, degrees).`);
}

const WHY = {
  "no-property": "none of its properties is the number of a district; call it nr",
  "no-number": "its number is not one from 1 to 18",
  "two-numbers": "its properties give two numbers",
} as const;

function numberOf(properties: Readonly<Record<string, unknown>>, at: number): number {
  const read = districtNumberOf(properties);
  if (read.ok) return read.number;
  const names = read.names.map((name) => JSON.stringify(name)).join(", ");
  throw new BadImport(`features.${at}: ${WHY[read.why]} (${names === "" ? "there are none" : names}).`);
}
