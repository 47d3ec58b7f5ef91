import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "./testing";
import { withinTransaction } from "./within-transaction";

const database = await openTestDatabase();
const db = database.db.prisma;
afterAll(() => database.close());

const setting = (name: string) => ({ data: { name, value: {} } });

test("transactions inside of one are kept together or not at all", async () => {
  const both = (end: () => void) =>
    db.$transaction(async (tx) => {
      const inside = withinTransaction(db, tx);
      await inside.$transaction((one) => one.setting.create(setting("first")));
      await inside.$transaction((other) => other.setting.create(setting("second")));
      end();
    });
  const fails = () => {
    throw new Error("over");
  };
  await expect(both(fails)).rejects.toThrow("over");
  expect(await db.setting.count()).toBe(0);
  await both(() => undefined);
  expect(await db.setting.count()).toBe(2);
});

test("what is asked outside of a command is asked in the same transaction", async () => {
  await db.$transaction(async (tx) => {
    const inside = withinTransaction(db, tx);
    await inside.$transaction((one) => one.setting.create(setting("seen")));
    expect(await inside.setting.findUnique({ where: { name: "seen" } })).not.toBeNull();
    expect(await db.setting.findUnique({ where: { name: "seen" } })).toBeNull();
  });
});
