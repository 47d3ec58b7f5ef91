import { expect, test } from "vitest";
import { readArea } from "./read-area";

const ring = [
  [19.93, 50.06],
  [19.94, 50.06],
  [19.94, 50.07],
  [19.93, 50.06],
];
const polygon = { type: "Polygon", coordinates: [ring] };
const feature = (geometry: unknown) => ({ type: "Feature", properties: {}, geometry });
const read = (value: unknown) => readArea(JSON.stringify(value));

test("a geometry, a feature and a whole collection are read alike, without heights and with a byte order mark", () => {
  const area = [[ring]];
  expect(read(polygon)).toEqual({ ok: true, area });
  expect(read({ type: "MultiPolygon", coordinates: [[ring], [ring]] })).toEqual({ ok: true, area: [[ring], [ring]] });
  expect(read(feature(polygon))).toEqual({ ok: true, area });
  const both = { type: "FeatureCollection", features: [feature(polygon), feature(polygon)] };
  expect(read(both)).toEqual({ ok: true, area: [[ring], [ring]] });
  const high = { ...polygon, coordinates: [ring.map((corner) => [...corner, 219])] };
  expect(readArea(`\uFEFF${JSON.stringify(high)}`)).toEqual({ ok: true, area });
});

test("what is no area is refused, with the reason", () => {
  expect(readArea("Rynek Główny")).toEqual({ ok: false, why: "no-geojson" });
  expect(readArea("null")).toEqual({ ok: false, why: "no-geojson" });
  const street = feature({ type: "LineString", coordinates: ring });
  for (const value of [street, 5, [], { type: "FeatureCollection", features: [] }, feature(null)]) {
    expect(read(value)).toEqual({ ok: false, why: "no-ground" });
  }
  expect(read({ type: "FeatureCollection", features: [feature(polygon), street] }).ok).toBe(false);
  const empty = [
    { type: "Polygon", coordinates: [] },
    { type: "Polygon", coordinates: [[]] },
    { type: "Polygon", coordinates: [ring, []] },
    { type: "MultiPolygon", coordinates: [] },
    { type: "MultiPolygon", coordinates: [[ring], []] },
  ];
  for (const value of empty) expect(read(value)).toEqual({ ok: false, why: "no-ground" });
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2178" } };
  expect(read({ ...feature(polygon), crs })).toEqual({ ok: false, why: "other-projection" });
  const long = { type: "Polygon", coordinates: [Array.from({ length: 2_001 }, () => ring[0])] };
  expect(read(long)).toEqual({ ok: false, why: "too-many-corners" });
});
