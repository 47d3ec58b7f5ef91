import { atWork, type Calendar, capacityOf, isAbsentAt } from "@kck/domain";
import type { Worker } from "./store";

/** Whether somebody is away, until when, and what they can have in their hands; on the next day on which the unit works. */
export function presenceOf(calendar: Calendar | undefined, { absences, workShare }: Worker, now: Date) {
  if (calendar === undefined) return { awayUntil: null, capacity: 0 };
  const at = atWork(calendar, now);
  const away = absences.filter((absence) => isAbsentAt([absence], at)).map(({ to }) => to.getTime());
  return {
    awayUntil: away.length === 0 ? null : new Date(Math.max(...away)),
    capacity: capacityOf(calendar, absences, workShare, at),
  };
}
