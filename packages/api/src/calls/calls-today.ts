import { CallsToday, type UserId } from "@kck/contracts";
import { type AgentState, type Channel, dayBegan } from "@kck/domain";
import { procedureFor } from "../trpc";
import { readDay } from "./store";

/** Who is on a call and since when, and what the day brought: contacts, their mean time, intakes. Nothing of residents. */
export const callsToday = procedureFor("calls.today")
  .output(CallsToday)
  .query(async ({ ctx }) => {
    const since = dayBegan(ctx.now());
    const rows = await readDay(ctx.db, since);
    return {
      since: since.toISOString(),
      rows: rows.map(({ channel, since: began, absence, absentSince, ...row }) => ({
        ...row,
        userId: row.userId as UserId, // the column holds ids of accounts alone
        contact:
          channel === null || began === null ? null : { channel: channel as Channel, since: began.toISOString() },
        absence:
          absence === null || absentSince === null
            ? null
            : { state: absence as Exclude<AgentState, "available">, since: absentSince.toISOString() },
      })),
    };
  });
