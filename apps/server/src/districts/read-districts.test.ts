import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Area } from "@kck/domain";
import { expect, test } from "vitest";
import { BadImport } from "../import/bad-import";
import { ROOT } from "../root";
import { faultsOfDistricts } from "./check-areas";
import { readDistricts } from "./read-districts";

const KRAKOW: unknown = JSON.parse(readFileSync(join(ROOT, "../shared/data/krakow-districts.geojson"), "utf8"));

/** A square of a hundredth of a degree each way, its south-west corner at so many hundredths from 19.90, 50.00. */
const square = (east: number, north = 0) => {
  const [w, e] = [19.9 + east / 100, 19.9 + (east + 1) / 100];
  const [s, n] = [50 + north / 100, 50 + (north + 1) / 100];
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
};
const feature = (properties: unknown, ...rings: unknown[]) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: rings },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const told = (value: unknown): string => {
  try {
    readDistricts(value);
  } catch (error) {
    if (error instanceof BadImport) return error.message;
    throw error;
  }
  return "";
};

test("the eighteen districts of Kraków are read by their numbers, without a fault and without doubled ground", () => {
  const districts = readDistricts(KRAKOW);
  expect([...districts.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
  expect(faultsOfDistricts(districts)).toEqual([]);
});

test.each([
  [{ nr: 5 }],
  [{ NR_DZIELNICY: "5" }],
  [{ numer: "V" }],
  [{ dzielnica: "Dzielnica V Krowodrza", nazwa: "Krowodrza" }],
  [{ nr: 5, dzielnica: "V" }],
])("%j is district 5", (properties) => {
  expect([...readDistricts(collection(feature(properties, square(0)))).keys()]).toEqual([5]);
});

test("features of one number and the parts of a multipolygon are one district; heights are left out", () => {
  const high = square(4).map((point) => [...point, 219.5]);
  const multi = { type: "MultiPolygon", coordinates: [[square(2)], [high]] };
  const districts = readDistricts(
    collection(feature({ nr: 5 }, square(0)), { type: "Feature", properties: { nr: 5 }, geometry: multi }),
  );
  expect(districts.get(5)).toEqual([[square(0)], [square(2)], [square(4)]]);
});

test.each<[string, unknown, RegExp]>([
  ["no GeoJSON", { hello: 1 }, /no GeoJSON FeatureCollection/],
  ["no features", collection(), /no GeoJSON FeatureCollection/],
  [
    "a point",
    collection(feature({ nr: 1 }, square(0)), { type: "Feature", properties: { nr: 2 }, geometry: { type: "Point" } }),
    /^features\.1\.geometry\.type: every feature is a Polygon/,
  ],
  [
    "no number",
    collection(feature({ nazwa: "Krowodrza", id: 5 }, square(0))),
    /^features\.0: none .* \("nazwa", "id"\)/,
  ],
  ["no properties", collection(feature(null, square(0))), /^features\.0: none of its properties .* \(there are none\)/],
  ["a number that no district has", collection(feature({ nr: 19 }, square(0))), /^features\.0: its number .* \("nr"\)/],
  ["two numbers", collection(feature({ nr: 5, numer: "VI" }, square(0))), /gives? two numbers \("nr", "numer"\)/],
  [
    "another system by its name",
    {
      ...collection(feature({ nr: 5 }, square(0))),
      crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2178" } },
    },
    /"urn:ogc:def:crs:EPSG::2178"; export the layer in EPSG:4326/,
  ],
  [
    "a system without a name",
    { ...collection(feature({ nr: 5 }, square(0))), crs: { type: "link" } },
    /without a name/,
  ],
  [
    "too many points",
    collection(
      feature(
        { nr: 5 },
        Array.from({ length: 10_001 }, () => [19.9, 50]),
      ),
    ),
    /^District 5 has more than 10000 points/,
  ],
])("%s is refused with the place named", (_, value, words) => {
  expect(told(value)).toMatch(words);
});

test("degrees may be declared under each of their names", () => {
  for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326"]) {
    expect(told({ ...collection(feature({ nr: 5 }, square(0))), crs: { type: "name", properties: { name } } })).toBe(
      "",
    );
  }
});

const faults = (...districts: [number, unknown[]][]) =>
  faultsOfDistricts(readDistricts(collection(...districts.map(([nr, ring]) => feature({ nr }, ring)))));

test("a broken ring is refused with district, ring, point and coordinate", () => {
  const [a, b, c, d] = square(0);
  expect(faults([1, square(3)], [5, [a, c, b, d, a]])).toEqual([
    "District 5 has a ring that crosses or touches itself: polygon 1, ring 1, point 3, longitude 19.905, latitude 50.005.",
  ]);
  expect(faults([7, [a, b, c, d]])).toEqual([
    "District 7 has a ring that is not closed: polygon 1, ring 1, point 4, longitude 19.9, latitude 50.01.",
  ]);
});

test("coordinates of another projection are refused, and swapped ones too", () => {
  const metres = square(0).map(([lon = 0, lat = 0]) => [7_400_000 + lon, 5_500_000 + lat]);
  expect(faults([5, metres])).toEqual([
    expect.stringMatching(
      /^District 5 is in another projection: .* point 1, longitude 7400019\.9, latitude 5500050\.$/,
    ),
  ]);
  expect(faults([5, square(0).map((point) => point.toReversed())])).toEqual([
    expect.stringMatching(
      /^District 5 lies outside the region of Kraków: another projection, or latitude before longitude/,
    ),
  ]);
});

test("ground that two districts have is refused with both numbers and a coordinate in it", () => {
  expect(faults([5, square(0)], [6, square(1)], [7, square(0, 1)])).toEqual([]);
  const [told] = faults([5, square(0)], [6, square(0.5)]);
  expect(told).toMatch(
    /^Districts 5 and 6 overlap by 3\d\d m or more: longitude 19\.9(0[5-9]\d*|1), latitude 50\.00\d*\.$/,
  );
  expect(faults([5, square(0)], [6, square(0)])).toHaveLength(1);
  const inner = square(0).map(([lon = 0, lat = 0]) => [19.905 + (lon - 19.905) / 4, 50.005 + (lat - 50.005) / 4]);
  expect(faults([5, square(0)], [6, inner])).toHaveLength(1);
  expect(faults([5, square(0)], [5, square(0)])).toEqual([expect.stringMatching(/^Two pieces of district 5 overlap/)]);
});

test("borders that were simplified apart from each other may miss each other by five metres, and by no more", () => {
  const shifted = (metres: number) => square(1).map(([lon = 0, lat = 0]) => [lon - metres / 71_606.5, lat]);
  expect(faults([5, square(0)], [6, shifted(4.5)])).toEqual([]);
  expect(faults([5, square(0)], [6, shifted(8)])).toEqual([expect.stringMatching(/^Districts 5 and 6 overlap by 8 m/)]);
});

test("whatever is moved in Kraków's layer by a few hundred metres over its neighbour is found", () => {
  const districts = readDistricts(KRAKOW);
  const move = (area: Area): Area =>
    area.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon + 0.005, lat] as const)));
  const old = districts.get(5) ?? [];
  expect(faultsOfDistricts(new Map([...districts, [5, move(old)]]))).not.toEqual([]);
});
