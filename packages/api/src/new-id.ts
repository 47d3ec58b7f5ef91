import { v7 } from "uuid";

/** A uuid v7 of an instant, so that rows lie in the order in which they came. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}
