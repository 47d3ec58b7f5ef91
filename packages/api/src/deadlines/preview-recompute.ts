import { LIMITS, PreviewRecompute, type RecomputeRow, RecomputeView } from "@kck/contracts";
import type { z } from "zod";
import { procedureFor } from "../trpc";
import { pausesOfMany } from "./pauses";
import { readRecountable, recount } from "./recount";
import { allVersions, readGround } from "./store";

const Rows = RecomputeView.shape.rows;

/** Says which promises would be others if they were counted anew, and changes nothing. */
export const previewRecompute = procedureFor("deadlines.preview")
  .input(PreviewRecompute)
  .output(RecomputeView)
  .query(async ({ ctx, input }) => {
    const now = ctx.now();
    const intakes = await readRecountable(ctx.db, input);
    const [ground, versions, pauses] = await Promise.all([
      readGround(ctx.db),
      allVersions(ctx.db),
      pausesOfMany(
        ctx.db,
        intakes.map(({ id }) => id),
      ),
    ]);
    const nameOf = (key: string | null, version: number | null) => {
      const policy = versions.policies.find((one) => one.key === key && one.version === version);
      return policy === undefined ? null : { key: policy.key, name: policy.name, version: policy.version };
    };
    const counts = { later: 0, earlier: 0, overdue: 0, unpromised: 0 };
    const rows: z.input<typeof RecomputeRow>[] = [];
    for (const intake of intakes) {
      const kept = recount(intake, ground, pauses.get(intake.id) ?? []);
      if (kept === "unpromised") counts.unpromised += 1;
      if (kept === "same" || kept === "unpromised") continue;
      const { dueAt, policyKey, policyVersion } = kept.columns;
      counts[dueAt > intake.dueAt ? "later" : "earlier"] += 1;
      if (dueAt < now && intake.dueAt >= now) counts.overdue += 1;
      const { id, number, version, categoryId, unitId } = intake;
      rows.push({
        ...{ id, number, version, categoryId, unitId },
        oldDueAt: intake.dueAt.toISOString(),
        newDueAt: dueAt.toISOString(),
        oldPolicy: nameOf(intake.policyKey, intake.policyVersion),
        newPolicy: nameOf(policyKey, policyVersion),
      });
    }
    return { looked: intakes.length, ...counts, rows: Rows.parse(rows.slice(0, LIMITS.rows)) };
  });
