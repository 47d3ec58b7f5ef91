import { ACTIONS, type Action, type Status } from "@kck/domain";

/** What usually comes next in each status: the first of these that a person may do is the prominent button. */
const NEXT: Record<Status, readonly Action[]> = {
  registered: ["forward", "answer"],
  forwarded: ["accept"],
  accepted: ["start", "resolve"],
  "in-progress": ["resolve"],
  scheduled: ["start", "resolve"],
  waiting: ["reply"],
  returned: ["forward"],
  resolved: ["close"],
  closed: ["reopen"],
  duplicate: ["separate"],
  cancelled: [],
};

/** The allowed actions in the order of their buttons: the usual next step, the other steps of the table after it. */
export function inOrder(status: Status, actions: readonly Action[]): { first: Action | null; others: Action[] } {
  const first = NEXT[status].find((action) => actions.includes(action)) ?? null;
  return { first, others: ACTIONS.filter((action) => action !== first && actions.includes(action)) };
}
