import fc from "fast-check";
import { expect, test } from "vitest";
import { type Progress, runBatch } from "./run-batch";

test("every row is sent once and told once, whatever fails and however long each takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ ms: fc.nat(3), isRefused: fc.boolean() }), { maxLength: 12 }),
      async (plan) => {
        const rows = plan.map((row, at) => ({ ...row, at }));
        const told: number[] = [];
        const outcomes = await runBatch(
          rows,
          async ({ ms, isRefused }) => {
            await new Promise((resolve) => setTimeout(resolve, ms));
            return isRefused ? "changed-meanwhile" : null;
          },
          ({ done }) => told.push(done.length),
          new AbortController().signal,
        );
        expect(outcomes.map(({ row }) => row.at).toSorted((a, b) => a - b)).toEqual(rows.map(({ at }) => at));
        for (const { row, reason } of outcomes) expect(reason === null).toBe(!row.isRefused);
        expect(told).toEqual(rows.map((_, at) => at + 1));
      },
    ),
    { numRuns: 15 },
  );
});

test("after the sign to stop nothing further is sent", async () => {
  const stop = new AbortController();
  let last: Progress<number> | null = null;
  const sent: number[] = [];
  await runBatch(
    Array.from({ length: 50 }, (_, at) => at),
    async (row) => {
      sent.push(row);
      if (sent.length === 5) stop.abort();
      return null;
    },
    (progress) => {
      last = progress;
    },
    stop.signal,
  );
  expect(sent.length).toBeLessThan(10);
  expect(last).toMatchObject({ total: 50 });
});
