import { addDays, fromWarsaw, isWorkingDay, type LocalDate, toWarsaw } from "@kck/domain";

/** The day of the demonstration, 7:40 to 15:30, in minutes since midnight. */
const opens = 460;
const closes = 930;

function workingDay(from: LocalDate, step: 1 | -1): LocalDate {
  let day = from;
  while (!isWorkingDay(day)) day = addDays(day, step);
  return day;
}

const moved = (at: Date, minutes: number) => new Date(at.getTime() + Math.round(minutes * 60) * 1_000);

/** Whether an office of the city is open. */
export function isOfficeOpen(at: Date): boolean {
  const local = toWarsaw(at);
  const minute = local.hour * 60 + local.minute;
  return isWorkingDay(local) && minute >= opens && minute < closes;
}

/** The instant itself where an office is open, or else some minutes after it opens next. */
export function nextOfficeTime(at: Date, minutesAfter: number): Date {
  if (isOfficeOpen(at)) return at;
  const local = toWarsaw(at);
  const isOver = local.hour * 60 + local.minute >= closes;
  return moved(fromWarsaw(workingDay(isOver ? addDays(local, 1) : local, 1), opens), minutesAfter);
}

/** The instant itself where an office is open, or else some minutes before it closed last. */
export function lastOfficeTime(at: Date, minutesBefore: number): Date {
  if (isOfficeOpen(at)) return at;
  const local = toWarsaw(at);
  const isEarly = local.hour * 60 + local.minute < opens;
  return moved(fromWarsaw(workingDay(isEarly ? addDays(local, -1) : local, -1), closes), -1 - minutesBefore);
}
