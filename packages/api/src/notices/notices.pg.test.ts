import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { appRouter } from "../router";
import { openCentre } from "../testing";
import { callerFactory } from "../trpc";
import { forgetNotices } from "./forget-notices";
import { give } from "./store";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const consultant = await centre.person("consultant");
const clerk = await centre.person("unit-staff", "ZDMK");

/** A line under the clerk's bell about a matter of their unit, given so many days ago. */
async function told(daysAgo = 0) {
  const { id: intakeId } = await centre.intake(consultant, "Dziura w jezdni", { category: "DR-01", forwardTo: "ZDMK" });
  const at = new Date(centre.now().getTime() - daysAgo * 86_400_000);
  const id = newId(at);
  const line = { id, userId: clerk.id, intakeId, alarm: "overdue", alarmAt: at, rung: "holder" } as const;
  await db.$transaction((tx) => give(tx, line, at));
  return id;
}

test("whoever moves to another unit sees and counts no more of what the old one had", async () => {
  await told();
  expect(await clerk.call.notices.list()).toMatchObject({ unread: 1, rows: [{ alarm: "overdue" }] });
  const moved = { ...clerk.actor, unitId: await centre.unit("ZZM") };
  const elsewhere = callerFactory(appRouter)({ ...centre.context, actor: moved });
  expect(await elsewhere.notices.list()).toEqual({ unread: 0, rows: [] });
});

test("a line stays for ninety days and no longer", async () => {
  const [kept, old] = [await told(89), await told(91)];
  expect(await forgetNotices(db, centre.now())).toBe(1);
  const left = await db.notice.findMany({ where: { id: { in: [kept, old] } }, select: { id: true } });
  expect(left).toEqual([{ id: kept }]);
});
