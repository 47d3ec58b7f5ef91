import { CountsView } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { STATUSES, type Status } from "@kck/domain";
import { procedureFor } from "../trpc";
import { IS_NOT_ENDED, IS_RETURNED } from "./open";

type Counted = { status: Status; count: number; overdue: number; mine: number };
type Returned = Omit<Counted, "status"> & { status: null };
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The counts of an inbox: what a unit holds, or for the centre everything that is open. */
export const countIntakes = procedureFor("intakes.counts")
  .output(CountsView)
  .query(async ({ ctx }): Promise<CountsView> => {
    const unitId = ctx.actor.kind === "unit-staff" ? (ctx.actor.unitId ?? NOBODY) : null;
    const own = unitId === null ? Prisma.empty : Prisma.sql`AND unit_id = ${unitId}::uuid`;
    const returned =
      unitId === null
        ? Prisma.sql`0`
        : Prisma.sql`(SELECT count(*)::int FROM intake WHERE ${IS_RETURNED} AND returned_by_id = ${unitId}::uuid)`;
    // The folder of what the unit returned stands in a row of its own, which is there also where the unit has nothing.
    const rows = await ctx.db.$queryRaw<(Counted | Returned)[]>`
      SELECT status, count(*)::int AS count,
        (count(*) FILTER (WHERE status NOT IN ('resolved', 'waiting') AND due_at < ${ctx.now()}))::int AS overdue,
        (count(*) FILTER (WHERE status <> 'resolved' AND assignee_id = ${ctx.actor.id}::uuid))::int AS mine
      FROM intake WHERE ${IS_NOT_ENDED} ${own}
      GROUP BY status
      UNION ALL SELECT NULL, ${returned}, 0, 0`;
    const counted = rows.filter((row) => row.status !== null);
    const returnedByUs = rows.find((row) => row.status === null)?.count ?? 0;
    const of = (status: Status) => counted.find((row) => row.status === status)?.count ?? 0;
    const sum = (key: "overdue" | "mine") => counted.reduce((total, row) => total + row[key], 0);
    const byStatus = Object.fromEntries(STATUSES.map((status) => [status, of(status)])) as Record<Status, number>;
    return { byStatus, overdue: sum("overdue"), mine: sum("mine"), returnedByUs };
  });
