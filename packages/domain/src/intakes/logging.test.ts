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
  for (const categoryPriority of PRIORITIES) {
    for (const hasPhoneHandover of [true, false]) {
      const refusal = refusalToLog({ kind: "intervention", categoryPriority, description: "Dym", hasPhoneHandover });
      const isLacking = lacksPhoneHandover(categoryPriority, hasPhoneHandover);
      expect(refusal).toBe(isLacking ? "phone-handover-missing" : null);
    }
  }
});
