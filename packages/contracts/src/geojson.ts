import type { Area, Point, Polygon } from "@kck/domain";
import { z } from "zod";

/** Longitude, latitude, and a height that says nothing here. */
const Position = z.array(z.number()).min(2);
/** A polygon or a ring of nothing is valid GeoJSON, but no ground. */
const PolygonCoordinates = z.array(z.array(Position).min(1)).min(1);

/** The two geometries of GeoJSON that are some ground (RFC 7946, 3.1.6 and 3.1.7). */
export const Ground = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: PolygonCoordinates }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(PolygonCoordinates).min(1) }),
]);
export type Ground = z.infer<typeof Ground>;

/** The ground as coordinates of a MultiPolygon, without heights. Whether its rings are sound is asked by `ringFault`. */
export function areaOf(ground: Ground): Area {
  const polygons = ground.type === "Polygon" ? [ground.coordinates] : ground.coordinates;
  return polygons.map(
    (rings): Polygon => rings.map((ring) => ring.map(([lon = Number.NaN, lat = Number.NaN]): Point => [lon, lat])),
  );
}

const Crs = z.object({ properties: z.object({ name: z.string() }) });
/** The names that EPSG:4326 has in files. */
const DEGREES = /^(urn:ogc:def:crs:)?(OGC:1\.3:CRS84|OGC::CRS84|EPSG:[\d.]*:4326|EPSG:4326)$/i;

/**
 * Which coordinate system other than EPSG:4326 a file says it is in.
 *
 * Shapes  the member `crs` of a file in; null where it is in degrees, which is so by the standard where the file has none;
 *         else the system's name, empty where it has no name.
 * Errors  never throws, whatever `crs` is.
 * Source  RFC 7946; its forerunner of 2008 for `crs`.
 */
export function otherProjection(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null;
  const named = Crs.safeParse(crs);
  if (!named.success) return "";
  return DEGREES.test(named.data.properties.name) ? null : named.data.properties.name;
}
