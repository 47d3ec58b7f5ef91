import { afterAll, expect, test } from "vitest";
import { openCentre } from "../testing";

const centre = await openCentre("2026-03-01T22:59:00Z"); // a minute before the 2nd of March begins in Kraków
afterAll(centre.close);
const consultant = await centre.person("consultant");

const isValid = async (key: string) => {
  const id = await centre.unit(key);
  return (await consultant.call.catalog.snapshot()).units.find((unit) => unit.id === id)?.isValid;
};
const forward = (key: string) =>
  centre.intake(consultant, "Dziura", { forwardTo: key }).then(
    () => "taken",
    (error: Error) => error.message,
  );
const days = async (key: string, validFrom: string, validTo: string | null) =>
  centre.context.db.unit.update({
    where: { key },
    data: { validFrom: new Date(validFrom), validTo: validTo === null ? null : new Date(validTo) },
  });

test("a unit acts through the whole of its first and its last day in Kraków, for the screen and for the server alike", async () => {
  await days("ZZM", "2020-01-01", "2026-03-02");
  await days("ZDMK", "2026-03-02", null);
  expect([await isValid("ZDMK"), await forward("ZDMK")]).toEqual([false, "unit-not-valid"]);

  centre.wait(2); // past midnight in Kraków, while it is still the 1st in UTC
  expect([await isValid("ZDMK"), await forward("ZDMK")]).toEqual([true, "taken"]);

  centre.wait(12 * 60);
  expect([await isValid("ZZM"), await forward("ZZM")]).toEqual([true, "taken"]);

  centre.wait(12 * 60);
  expect([await isValid("ZZM"), await forward("ZZM")]).toEqual([false, "unit-not-valid"]);
});
