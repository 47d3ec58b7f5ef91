import { areaOf, Ground, MOST_CORNERS, otherProjection } from "@kck/contracts";
import type { Area } from "@kck/domain";
import { z } from "zod";

/** What keeps a file from being an area; each has its sentence in the texts. */
export type AreaRefusal = "no-geojson" | "no-ground" | "other-projection" | "too-many-corners";
export type AreaRead = { readonly ok: true; readonly area: Area } | { readonly ok: false; readonly why: AreaRefusal };

const Feature = z.object({ type: z.literal("Feature"), geometry: z.unknown() });
const Collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });

/** The geometries of whatever GeoJSON object a file holds. */
function geometriesOf(value: unknown): unknown[] {
  const collection = Collection.safeParse(value);
  if (collection.success) return collection.data.features.flatMap(geometriesOf);
  const feature = Feature.safeParse(value);
  return [feature.success ? feature.data.geometry : value];
}

/**
 * The ground of a GeoJSON file: a geometry, a feature, or all features of a collection together.
 *
 * Units   degrees, EPSG:4326; a file that names another projection is refused.
 * Errors  never throws. Whether rings are sound is asked by `ringFault`, which names the place.
 * Source  RFC 7946.
 */
export function readArea(text: string): AreaRead {
  const file = jsonOf(text);
  if (file === undefined) return { ok: false, why: "no-geojson" };
  const crs = z.object({ crs: z.unknown() }).safeParse(file);
  if (crs.success && otherProjection(crs.data.crs) !== null) return { ok: false, why: "other-projection" };
  const grounds = geometriesOf(file).map((geometry) => Ground.safeParse(geometry));
  const area = grounds.flatMap(({ data }) => (data === undefined ? [] : areaOf(data)));
  // One street or bus stop among the features would be left out unseen.
  if (area.length === 0 || grounds.some(({ success }) => !success)) return { ok: false, why: "no-ground" };
  return area.flat(2).length > MOST_CORNERS ? { ok: false, why: "too-many-corners" } : { ok: true, area };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) ?? undefined;
  } catch {
    return undefined;
  }
}
