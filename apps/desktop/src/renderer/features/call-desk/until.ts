import { toWarsaw, weekdayName } from "@kck/domain";
import type { TFunction } from "i18next";

const two = (number: number) => String(number).padStart(2, "0");

/** An instant in the words that are said to a caller: "do środy 25.11, 15:30". */
export function until(at: Date, t: TFunction): string {
  const local = toWarsaw(at);
  return t("desk.until", {
    day: t(`desk.untilDay.${weekdayName(local)}`),
    date: `${two(local.day)}.${two(local.month)}`,
    time: `${local.hour}:${two(local.minute)}`,
  });
}
