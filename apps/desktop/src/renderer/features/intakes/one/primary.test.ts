import { ACTIONS, actionsFor, ROLES, STATUSES } from "@kck/domain";
import { expect, test } from "vitest";
import { inOrder } from "./primary";

const now = new Date("2026-03-02T09:00:00Z");
const at = { now, createdAt: now, resolvedAt: now, isAuthor: true };

test("every allowed action has its button, once, and only allowed ones have", () => {
  for (const status of STATUSES) {
    for (const role of ROLES) {
      const allowed = actionsFor(status, role, at);
      const { first, others } = inOrder(status, allowed);
      expect([...(first === null ? [] : [first]), ...others].toSorted()).toEqual(allowed.toSorted());
    }
  }
});

test("whoever the intake waits for finds the next step prominent", () => {
  expect(inOrder("forwarded", actionsFor("forwarded", "unit-staff", at)).first).toBe("accept");
  expect(inOrder("returned", actionsFor("returned", "consultant", at)).first).toBe("forward");
  expect(inOrder("waiting", actionsFor("waiting", "consultant", at)).first).toBe("reply");
  expect(inOrder("in-progress", [...ACTIONS]).first).toBe("resolve");
});
