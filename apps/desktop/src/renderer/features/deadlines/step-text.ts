import { type DeadlineStep, type LocalDate, type Target, toWarsaw, weekdayName } from "@kck/domain";
import type { TFunction } from "i18next";

const OUTSIDE = {
  "after-hours": "startedAfterHours",
  "before-hours": "startedBeforeHours",
  "free-day": "startedFreeDay",
} as const;

const two = (number: number) => String(number).padStart(2, "0");
const dateIn = ({ day, month, year }: LocalDate) => `${day}.${two(month)}.${year}`;
const dayOf = (iso: string): LocalDate => {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day };
};

/** "w piątek 23.12.2022" */
const onDay = (day: string, t: TFunction) =>
  t("deadline.onDay", { day: t(`deadline.on.${weekdayName(dayOf(day))}`), date: dateIn(dayOf(day)) });

/** "w piątek 23.12.2022 o 15:10" */
function onDayAt(at: string, t: TFunction): string {
  const local = toWarsaw(new Date(at));
  const time = `${local.hour}:${two(local.minute)}`;
  return t("deadline.onDayAt", { day: t(`deadline.on.${weekdayName(local)}`), date: dateIn(local), time });
}

/** "23.12.2022, 15:10" */
function moment(at: string): string {
  const local = toWarsaw(new Date(at));
  return `${dateIn(local)}, ${local.hour}:${two(local.minute)}`;
}

/** "7 godz. 50 min" */
export function lengthText(minutes: number, language: string): string {
  const parts = [
    { count: Math.floor(minutes / 60), unit: "hour" },
    { count: minutes % 60, unit: "minute" },
  ].filter(({ count }, index) => count > 0 || (index === 1 && minutes === 0));
  const say = ({ count, unit }: { count: number; unit: string }) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(count);
  return parts.map(say).join(" ");
}

function targetText({ in: unit, count }: Target, t: TFunction, language: string): string {
  if (unit === "working-days") return t("deadline.step.workingDays", { count });
  const amount = lengthText(Math.round(count * 60), language);
  return t(unit === "running-hours" ? "deadline.step.runningHours" : "deadline.step.workingHours", { amount });
}

type Words = {
  readonly t: TFunction;
  readonly language: string;
  /** The name of whoever asked; empty where it is not known. */
  readonly personName: (id: string | null) => string;
};

/**
 * One step on the way to a deadline, in words.
 *
 * Shapes  a step of the domain in; one line without a full stop out. Times are those of Kraków's clocks.
 */
export function stepText(step: DeadlineStep, { t, language, personName }: Words): string {
  switch (step.type) {
    case "started":
      return t(`deadline.step.${step.outside === null ? "started" : OUTSIDE[step.outside]}`, {
        on: onDayAt(step.at, t),
      });
    case "counted-from": {
      const day = dayOf(step.day);
      const from = t("deadline.onDay", { day: t(`deadline.from.${weekdayName(day)}`), date: dateIn(day) });
      return t("deadline.step.countedFrom", { from });
    }
    case "target":
      return targetText(step.target, t, language);
    case "skipped-rest": {
      const run = ({ from, to }: { from: string; to: string }) =>
        from === to ? dateIn(dayOf(from)) : `${dateIn(dayOf(from))}–${dateIn(dayOf(to))}`;
      return t("deadline.step.skippedRest", { days: step.runs.map(run).join("; ") });
    }
    case "skipped-holiday":
      return t("deadline.step.skippedHoliday", { on: onDay(step.day, t), name: t(`deadline.holiday.${step.holiday}`) });
    case "skipped-closed-day":
      return t("deadline.step.skippedClosedDay", { on: onDay(step.day, t), name: step.name });
    case "paused": {
      const who = personName(step.actorId);
      const span = { from: moment(step.from), to: moment(step.to), amount: lengthText(step.minutes, language) };
      return who === "" ? t("deadline.step.paused", span) : t("deadline.step.pausedBy", { ...span, who });
    }
    case "clocks-changed":
      return t(step.to === "summer" ? "deadline.step.toSummer" : "deadline.step.toWinter", { on: onDay(step.day, t) });
    case "due":
      return t("deadline.step.due", { on: onDayAt(step.at, t) });
  }
}
