import type { Reason } from "../refusals";
import type { Kind, Priority } from "./kinds";

export type Logged = {
  readonly kind: Kind;
  readonly categoryPriority: Priority | null;
  readonly description: string;
  readonly hasPhoneHandover: boolean;
};

/** Whether a matter of this priority has to be handed over by phone before it may be saved. */
export function needsPhoneHandover(priority: Priority): boolean {
  return priority === "P1";
}

/**
 * Says why what was typed cannot be logged yet.
 *
 * Shapes  the kind, the category's priority (null without a category), the words; a reason out, or null where all is there.
 * Errors  never throws.
 * Source  DESIGN.md section 3, action `log`: kind, category or free text; KRAKOW.md section 3: P1 is handed over by phone.
 */
export function refusalToLog(logged: Logged): Reason | null {
  if (logged.categoryPriority === null && logged.description === "") return "bad-input";
  if (logged.categoryPriority !== null && needsPhoneHandover(logged.categoryPriority) && !logged.hasPhoneHandover) {
    return "phone-handover-missing";
  }
  return null;
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
