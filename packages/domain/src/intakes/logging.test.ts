import { expect, test } from "vitest";
import { PRIORITIES } from "./kinds";
import { lacksPhoneHandover, refusalToLog } from "./logging";

test("only a matter of danger is handed over by phone, and once is enough", () => {
  for (const priority of PRIORITIES) {
    expect(lacksPhoneHandover(priority, false), priority).toBe(priority === "P1");
    expect(lacksPhoneHandover(priority, true), priority).toBe(false);
  }
});

test("what is logged without a hand-over is refused exactly where one is lacking", () => {
  for (const priority of PRIORITIES) {
    for (const hasPhoneHandover of [true, false]) {
      const logged = {
        kind: "intervention",
        hasCategory: true,
        priority,
        description: "Dym",
        hasPhoneHandover,
      } as const;
      const isLacking = lacksPhoneHandover(priority, hasPhoneHandover);
      expect(refusalToLog(logged)).toBe(isLacking ? "phone-handover-missing" : null);
    }
  }
});

test("without a category there must be words", () => {
  const logged = { kind: "idea", priority: "P3", hasPhoneHandover: false } as const;
  expect(refusalToLog({ ...logged, hasCategory: false, description: "" })).toBe("bad-input");
  expect(refusalToLog({ ...logged, hasCategory: false, description: "Ławka" })).toBeNull();
  expect(refusalToLog({ ...logged, hasCategory: true, description: "" })).toBeNull();
});
