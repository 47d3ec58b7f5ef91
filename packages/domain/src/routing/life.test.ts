import { expect, test } from "vitest";
import { ACTORS } from "../role";
import { refusalToPublish, stateOf, versionInForce, waitingVersion } from "./life";

const now = new Date("2026-03-02T09:00:00Z");
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const published = (version: number, day: string) => ({ version, status: "published" as const, inForceFrom: on(day) });
const draft = { version: null, status: "draft" as const, inForceFrom: null };

test("the newest version whose day has come is in force; older ones are retired, later ones wait", () => {
  const sets = [published(1, "2026-01-01"), published(2, "2026-02-01"), published(3, "2026-04-01"), draft];
  expect(versionInForce(sets, now)).toBe(2);
  expect(sets.map((set) => stateOf(set, sets, now))).toEqual(["retired", "in-force", "scheduled", "draft"]);
  expect(sets.map((set) => stateOf(set, sets, on("2026-05-01")))).toEqual(["retired", "retired", "in-force", "draft"]);
});

test("what is published after a dated set stays in force when that date comes", () => {
  const sets = [published(2, "2026-04-01"), published(3, "2026-03-01")];
  expect(versionInForce(sets, on("2026-05-01"))).toBe(3);
  expect(stateOf({ version: 2, status: "published", inForceFrom: on("2026-04-01") }, sets, now)).toBe("retired");
});

test("the set that waits is the one whose date comes first; one that was overtaken waits no more", () => {
  const sets = [published(1, "2026-01-01"), published(2, "2026-05-01"), published(3, "2026-04-01"), draft];
  expect(waitingVersion(sets, now)).toBe(3);
  expect(waitingVersion([...sets, published(4, "2026-03-01")], now)).toBeNull();
});

test("without a published set none is in force", () => {
  expect(versionInForce([draft], now)).toBeNull();
});

test("only a supervisor publishes, only what was back-tested, and a second one where the centre wants it so", () => {
  const ready = {
    status: "back-tested",
    reason: "Nowy podział zadań",
    isAuthor: true,
    needsSecondPerson: false,
  } as const;
  for (const actor of ACTORS) expect(refusalToPublish(actor, ready)).toBe(actor === "supervisor" ? null : "wrong-role");
  expect(refusalToPublish("supervisor", { ...ready, status: "draft" })).toBe("wrong-status");
  expect(refusalToPublish("supervisor", { ...ready, status: "published" })).toBe("wrong-status");
  expect(refusalToPublish("supervisor", { ...ready, reason: " " })).toBe("reason-missing");
  expect(refusalToPublish("supervisor", { ...ready, needsSecondPerson: true })).toBe("needs-second-person");
  expect(refusalToPublish("supervisor", { ...ready, needsSecondPerson: true, isAuthor: false })).toBeNull();
});
