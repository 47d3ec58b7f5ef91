import type { Reason } from "../refusals";
import type { Kind, Priority } from "./kinds";

export type Logged = {
  readonly kind: Kind;
  readonly hasCategory: boolean;
  readonly priority: Priority;
  readonly description: string;
  readonly hasPhoneHandover: boolean;
};

/** Whether a matter of this priority is one of those that are handed over by phone at once. */
export function needsPhoneHandover(priority: Priority): boolean {
  return priority === "P1";
}

/**
 * Whether a matter still has to be handed over by phone before it may be saved with this priority: when it is logged,
 * and when another category or priority makes it urgent later.
 *
 * Shapes  the priority it gets, and whether a hand-over is kept with it or comes along; true where one is lacking.
 * Errors  never throws.
 * Source  KRAKOW.md section 3: P1 is handed over by phone, once.
 */
export function lacksPhoneHandover(priority: Priority, hasPhoneHandover: boolean): boolean {
  return needsPhoneHandover(priority) && !hasPhoneHandover;
}

/**
 * Says why what was typed cannot be logged yet.
 *
 * Shapes  the kind, whether there is a category, the priority that it gets, the words; a reason out, or null where all is there.
 * Errors  never throws.
 * Source  DESIGN.md section 3, action `log`: kind, category or free text; KRAKOW.md section 3: P1 is handed over by phone.
 */
export function refusalToLog(logged: Logged): Reason | null {
  if (!logged.hasCategory && logged.description === "") return "bad-input";
  return lacksPhoneHandover(logged.priority, logged.hasPhoneHandover) ? "phone-handover-missing" : null;
}

const LONGEST_SUBJECT = 120;

/** The line by which an intake stands in lists: the first words of what was said, or else the category's name. */
export function subjectOf(description: string, categoryName: string | null): string {
  const line = description.trim().split("\n", 1)[0]?.trim() ?? "";
  if (line === "") return categoryName ?? "";
  if (line.length <= LONGEST_SUBJECT) return line;
  const cut = line.slice(0, LONGEST_SUBJECT - 1);
  const atWord = cut.lastIndexOf(" ");
  return `${(atWord > LONGEST_SUBJECT / 2 ? cut.slice(0, atWord) : cut).toWellFormed()}…`;
}
