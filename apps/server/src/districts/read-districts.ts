import { MOST_POINTS } from "@kck/contracts";
import type { Area, Point, Polygon } from "@kck/domain";
import { z } from "zod";
import { BadImport } from "../import/bad-import";
import { districtNumberOf } from "./district-number";

/** Longitude, latitude, and a height that says nothing here. */
const Position = z.array(z.number()).min(2);
const PolygonCoordinates = z.array(z.array(Position));
const Geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: PolygonCoordinates }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(PolygonCoordinates) }),
]);
const Feature = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: Geometry,
});
const Collection = z.object({
  type: z.literal("FeatureCollection"),
  crs: z.unknown().optional(),
  features: z.array(z.unknown()).min(1).max(1_000),
});
const Crs = z.object({ properties: z.object({ name: z.string() }) });

/** The names that EPSG:4326 has in files; a file that names none is in it by the standard. */
const DEGREES = /^(urn:ogc:def:crs:)?(OGC:1\.3:CRS84|OGC::CRS84|EPSG:[\d.]*:4326|EPSG:4326)$/i;

/**
 * Reads the ground of each district out of parsed GeoJSON.
 *
 * Shapes  polygons and multipolygons; several features of one number are one district. Heights are left out.
 * Errors  BadImport, one sentence, with the place of the feature in the file and the names of its properties.
 * Source  RFC 7946; its forerunner of 2008 for `crs`.
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
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const area = [...(districts.get(number) ?? []), ...polygons.map(withoutHeights)];
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
  if (crs === undefined || crs === null) return;
  const named = Crs.safeParse(crs);
  if (named.success && DEGREES.test(named.data.properties.name)) return;
  const which = named.success ? JSON.stringify(named.data.properties.name) : "a coordinate system without a name";
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

function withoutHeights(rings: z.infer<typeof PolygonCoordinates>): Polygon {
  return rings.map((ring) => ring.map(([lon = Number.NaN, lat = Number.NaN]): Point => [lon, lat]));
}
