import { UnitId, type UnitVersion } from "@kck/contracts";
import { expect, test } from "vitest";
import { readUnit, type UnitValues, unitValues } from "./unit-form";

const UNIT: UnitVersion = {
  id: UnitId.parse("0198c0de-0000-7000-8000-00000000abce"),
  key: "ZZM",
  version: 2,
  name: "Zarząd Zieleni Miejskiej",
  symbol: "ZZM",
  kind: "unit",
  takes: "drzewa, parki",
  phone: null,
  callNow: [{ label: "Dyżurny", number: "126167555" }],
  email: "zzm@example.com",
  address: null,
  hours: null,
  note: null,
  validFrom: "2000-01-01",
  validTo: null,
  successorId: null,
  author: null,
  reason: "Wcześniejszy powód",
  createdAt: "2026-03-02T09:00:00Z",
};
const begin: UnitValues = { ...unitValues(UNIT), reason: "Zarządzenie" };

test("a unit that is opened and saved without a change says the same, for a reason of its own", () => {
  const { id: _id, key: _key, version: _version, author: _author, createdAt: _at, ...content } = UNIT;
  expect(unitValues(UNIT).reason).toBe("");
  expect(readUnit(begin).data).toEqual({ ...content, reason: "Zarządzenie" });
});

test("a row of numbers that nobody filled in is no number", () => {
  const callNow = [...begin.callNow, { label: " ", number: "" }];
  expect(readUnit({ ...begin, callNow }).data?.callNow).toEqual(UNIT.callNow);
});

test("a wrong number is marked at its own row, also below one that nobody filled in", () => {
  const callNow = [{ label: "", number: "" }, ...begin.callNow, { label: "Dyżurny", number: "" }];
  const issues = readUnit({ ...begin, callNow }).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join("."))).toEqual(["callNow.2.number"]);
});

test.each([
  ["name", { name: " " }],
  ["reason", { reason: "" }],
  ["validFrom", { validFrom: "" }],
  ["validTo", { validTo: "1999-12-31" }],
  ["email", { email: "zzm" }],
  ["callNow.0.number", { callNow: [{ label: "Dyżurny", number: "sto" }] }],
])("a unit with something wrong at %s is refused at that field", (field, change) => {
  const issues = readUnit({ ...begin, ...change }).error?.issues ?? [];
  expect(new Set(issues.map(({ path }) => path.join(".")))).toEqual(new Set([field]));
});
