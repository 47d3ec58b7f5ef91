import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openCentre } from "../testing";
import { importDistricts } from "./import-districts";

const LAYER = fileURLToPath(new URL("../../../../../shared/data/krakow-districts.geojson", import.meta.url));
const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const RYNEK = { latitude: 50.0617, longitude: 19.9373 };

async function importLayer() {
  const { features } = JSON.parse(await readFile(LAYER, "utf8"));
  const areas = new Map<number, [number, number][][][]>();
  for (const { properties, geometry } of features) areas.set(properties.nr, [geometry.coordinates]);
  const occasion = { now: centre.now(), isDryRun: false, onPlan: () => undefined };
  await db.$transaction((tx) => importDistricts(tx, areas, occasion), { timeout: 30_000 });
}

test("before a layer is imported nothing is said of a point", async () => {
  const { catalog } = await centre.as("consultant");
  expect(await catalog.districtAt(RYNEK)).toEqual({
    isKnown: false,
    number: null,
    isNearBorder: false,
    candidates: [],
  });
});

test("a point gives its district; near a border both are offered; outside of the city there is none", async () => {
  await importLayer();
  const { catalog } = await centre.as("supervisor");
  expect(await catalog.districtAt(RYNEK)).toEqual({ isKnown: true, number: 1, isNearBorder: false, candidates: [1] });
  expect(await catalog.districtAt({ latitude: 50.0723, longitude: 20.0372 })).toMatchObject({ number: 18 });
  // A corner that the Old Town and Dębniki share in the layer.
  const near = await catalog.districtAt({ latitude: 50.05412, longitude: 19.92839 });
  expect(near).toMatchObject({ isKnown: true, isNearBorder: true, candidates: expect.arrayContaining([1, 8]) });
  expect(await catalog.districtAt({ latitude: 52.23, longitude: 21.01 })).toMatchObject({
    number: null,
    candidates: [],
  });
});

test("unit staff are told that they may not ask", async () => {
  const { catalog } = await centre.as("unit-staff", "ZDMK");
  await expect(catalog.districtAt(RYNEK)).rejects.toMatchObject({ message: "wrong-role" });
});
