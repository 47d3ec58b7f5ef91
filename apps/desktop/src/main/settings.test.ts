import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SettingsFile } from "./settings";
import { nextZoom } from "./zoom";

const folder = mkdtempSync(join(tmpdir(), "kck-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("settings are Polish at first, and what was changed is there after the next start", async () => {
  const file = join(folder, "settings.json");
  const settings = SettingsFile.open(file);
  expect(settings.values).toMatchObject({ language: "pl", zoom: 1 });
  await Promise.all([settings.change({ language: "en" }), settings.change({ zoom: 1.5 })]);
  expect(SettingsFile.open(file).values).toEqual({ language: "en", zoom: 1.5 });
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ language: "en", zoom: 1.5 });
});

test.each(["", "{", "null", '{"language":"de"}', '{"zoom":90}'])("a damaged file counts as none: %s", (content) => {
  const file = join(folder, "damaged.json");
  writeFileSync(file, content);
  expect(SettingsFile.open(file).values).toEqual({ language: "pl", zoom: 1 });
});

test("zoom goes from 100 to 200 percent and stops there", () => {
  let factor = 1;
  for (let turn = 0; turn < 10; turn += 1) factor = nextZoom(factor, "in");
  expect(factor).toBe(2);
  for (let turn = 0; turn < 10; turn += 1) factor = nextZoom(factor, "out");
  expect(factor).toBe(1);
  expect(nextZoom(1.75, "reset")).toBe(1);
});
