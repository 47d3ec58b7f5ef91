import type { Actor } from "@kck/api";
import type { ActorKind } from "@kck/domain";
import { expect, test } from "vitest";
import type { HeardEvent } from "./event-rows";
import { mayHear } from "./may-hear";

const UNIT = "0198f000-0000-7000-8000-00000000000a";
const actor = (kind: ActorKind, unitId: string | null = null) => ({ id: "someone", kind, unitId }) as Actor;
const heard = (type: string, unitIds: string[] = []) => ({ event: { type, unitIds }, userId: null }) as HeardEvent;

const who = (type: string) =>
  (["consultant", "supervisor", "editor", "administrator", "unit-staff"] as const).filter((kind) =>
    mayHear(actor(kind, UNIT), heard(type, [])),
  );

test("an event of many callers is heard at every desk, and by those who confirm and end it", () => {
  expect(who("mass-event.confirmed")).toEqual(["consultant", "supervisor"]);
});

test("that a unit assigns by itself is heard by whoever looks at the board", () => {
  expect(who("workload.switched")).toEqual(["supervisor"]);
});

test("staff hear of the matters that their unit has or had, and of no other", () => {
  expect(mayHear(actor("unit-staff", UNIT), heard("intake.accepted", [UNIT]))).toBe(true);
  expect(who("intake.accepted")).toEqual(["consultant", "supervisor"]);
});

test("what every screen knows of the city is heard by all, whoever changes it", () => {
  for (const type of ["catalog.template-saved", "deadlines.policy-saved"]) expect(who(type)).toHaveLength(5);
});
