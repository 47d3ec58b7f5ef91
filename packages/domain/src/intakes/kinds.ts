/** What a resident wants (DESIGN.md section 2). Formal letters are only instructed or registered elsewhere. */
export const KINDS = ["information", "intervention", "idea", "expectation", "praise"] as const;
export type Kind = (typeof KINDS)[number];

/** Whether an answer is promised by a deadline: a question is answered at once, and praise asks for nothing. */
export function promisesDeadline(kind: Kind): boolean {
  return kind !== "information" && kind !== "praise";
}

/** The road on which a contact arrived. */
export const CHANNELS = ["phone", "portal", "email", "visit"] as const;
export type Channel = (typeof CHANNELS)[number];

/** P1 danger, handed over by phone at once; P2 48 hours; P3 7 days; P4 30 days (KRAKOW.md section 3). */
export const PRIORITIES = ["P1", "P2", "P3", "P4"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How a unit ends a matter. */
export const OUTCOMES = ["done", "partly", "refused", "not-ours", "not-found"] as const;
/** How a matter may end: by a unit, answered in the call, or closed by the centre without a unit. */
export const CLOSING_OUTCOMES = [...OUTCOMES, "answered"] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number];
