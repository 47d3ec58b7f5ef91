/** What somebody of the centre says of themselves between two calls: ready for the next, finishing the last one, or away. */
export const AGENT_STATES = ["available", "wrap-up", "away"] as const;
export type AgentState = (typeof AGENT_STATES)[number];
