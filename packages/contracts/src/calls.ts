import { AGENT_STATES } from "@kck/domain";
import { z } from "zod";
import { Channel, CommandId, Instant, UserId } from "./primitives";

const AgentState = z.enum(AGENT_STATES);

/** What the person said of themselves; since when is null until they say something, and after each call. */
export const OwnAgentState = z.strictObject({ state: AgentState, since: Instant.nullable() });
export type OwnAgentState = z.infer<typeof OwnAgentState>;

export const SetAgentState = z.strictObject({ commandId: CommandId, state: AgentState });

/** What somebody of the centre does now, and what their day brought so far. */
export const CallsRow = z.strictObject({
  userId: UserId,
  name: z.string(),
  /** The contact that has not ended, if any: through which channel, and since when. */
  contact: z.strictObject({ channel: Channel, since: Instant }).nullable(),
  /** What they said of themselves since their newest contact began; null where that is nothing, or that they are ready. */
  absence: z.strictObject({ state: AgentState.exclude(["available"]), since: Instant }).nullable(),
  contactsEnded: z.int(),
  /** Over the contacts of today that have ended; null where none has. */
  meanSeconds: z.number().nullable(),
  intakesLogged: z.int(),
});
export type CallsRow = z.infer<typeof CallsRow>;

/** Today is the day of Kraków. */
export const CallsToday = z.strictObject({ since: Instant, rows: z.array(CallsRow) });
export type CallsToday = z.infer<typeof CallsToday>;
