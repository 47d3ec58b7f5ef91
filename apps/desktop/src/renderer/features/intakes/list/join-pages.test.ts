import type { IntakeRow } from "@kck/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { someIntake } from "../testing";
import { createPageJoin } from "./join-pages";

const row = (n: number, version: number): IntakeRow => ({
  ...someIntake({ version }),
  id: `0198c0de-0000-7000-8000-0000000000${String(n).padStart(2, "0")}` as IntakeRow["id"],
});
const page = fc
  .array(fc.record({ n: fc.nat(20), version: fc.nat(3) }), { maxLength: 6 })
  .map((rows) => ({ rows: rows.map(({ n, version }) => row(n, version)) }));

/** The same in one step, however many pages there are. */
const atOnce = (pages: readonly { readonly rows: readonly IntakeRow[] }[]) => [
  ...new Map(pages.flatMap(({ rows }) => rows.map((one) => [one.id, one] as const))).values(),
];

test("pages that come one by one, or are asked for anew, give the list that they give together", () => {
  const pages = fc.array(page, { minLength: 3, maxLength: 3 });
  const steps = fc.array(fc.array(fc.nat(2), { maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(pages, steps, (all, asked) => {
      const join = createPageJoin();
      for (const step of asked) {
        const some = step.flatMap((at) => all[at] ?? []);
        expect(join(some)).toEqual(atOnce(some));
      }
    }),
  );
});

test("nothing that comes makes nothing new, so that nothing is drawn", () => {
  const join = createPageJoin();
  const first = { rows: [row(1, 0), row(2, 0)] };
  expect(join([first])).toBe(join([first]));
});
