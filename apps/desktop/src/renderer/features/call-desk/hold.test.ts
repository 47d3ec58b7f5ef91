import { expect, test } from "vitest";
import { createHold, ownLocks } from "./hold";

const [first, second] = [createHold(ownLocks()), createHold(ownLocks())];

test("a call that one window has in hand is not another's, until it is let go", async () => {
  first.hold("desk.anna.1");
  await expect.poll(() => second.isElsewhere("desk.anna.1")).toBe(true);
  expect(await first.isElsewhere("desk.anna.1")).toBe(false);
  expect(await second.isElsewhere("desk.anna.2")).toBe(false);

  first.hold("desk.anna.2");
  await expect.poll(() => second.isElsewhere("desk.anna.1")).toBe(false);
  await expect.poll(() => second.isElsewhere("desk.anna.2")).toBe(true);

  first.hold(null);
  await expect.poll(() => second.isElsewhere("desk.anna.2")).toBe(false);
});

test("where the browser has no locks, every call is one's own", async () => {
  const alone = createHold(undefined);
  alone.hold("desk.anna.1");
  expect(await alone.isElsewhere("desk.anna.1")).toBe(false);
  expect(await alone.isElsewhere("desk.anna.2")).toBe(false);
});
