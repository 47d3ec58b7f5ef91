/** What a supervisor counts of the open work, and can have listed. */
export const FIGURES = ["open", "unassigned", "at-risk", "overdue", "returned-twice", "unread"] as const;
export type Figure = (typeof FIGURES)[number];
