import { CommandId } from "@kck/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newCommandId } from "./command-id";

const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });

test("every id is one that the server takes for a command", () => {
  fc.assert(
    fc.property(moment, (at) => {
      expect(CommandId.safeParse(newCommandId(at)).success).toBe(true);
    }),
  );
});

test("ids of later milliseconds sort after earlier ones", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 1_000_000_000 }), (at, later) => {
      expect(newCommandId(at) < newCommandId(at + later)).toBe(true);
    }),
  );
});
