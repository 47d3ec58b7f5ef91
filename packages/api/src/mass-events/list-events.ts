import { LIMITS, MassEventRows } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { listEvents } from "./events";

/** The events that last, for every desk; few at a time, as each was confirmed by somebody. */
export const activeEvents = procedureFor("massEvents.active")
  .output(MassEventRows)
  .query(async ({ ctx }) => ({ rows: await listEvents(ctx.db, { endedAt: null }, LIMITS.rows) }));

/** The events that ended, the newest first. */
export const pastEvents = procedureFor("massEvents.past")
  .output(MassEventRows)
  .query(async ({ ctx }) => ({ rows: await listEvents(ctx.db, { endedAt: { not: null } }, LIMITS.rows) }));
