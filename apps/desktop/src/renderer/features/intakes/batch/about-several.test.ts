import type { CategoryView, IntakeRow } from "@kck/contracts";
import { expect, test } from "vitest";
import type { Catalog } from "../../catalog/use-catalog";
import { aboutSeveral } from "./about-several";

test("answers are offered of the group in which the category stands now, whatever its code begins with", () => {
  const categories = [
    { id: "roads", code: "DR", parentId: null },
    { id: "green", code: "ZI", parentId: null },
    { id: "moved", code: "DR-02", parentId: "green", unitId: null, backupUnitIds: [] },
  ] as unknown as CategoryView[];
  const category = (id: string | null) => categories.find((one) => one.id === id);
  const rows = [{ id: "a", categoryId: "moved", unitId: null, status: "registered" }] as unknown as IntakeRow[];
  expect(aboutSeveral(rows, { category } as Catalog, new Date()).groupCode).toBe("ZI");
});
