import type { Target } from "@kck/domain";
import type { TFunction } from "i18next";
import { lengthText } from "./step-text";

/** How long something may take, for a table: "7 dni roboczych", "24 godz. bez przerw". */
export function targetShort(target: Target | null, t: TFunction, language: string): string {
  if (target === null) return t("deadlines.noTarget");
  if (target.in === "working-days") return t("deadlines.target.workingDays", { count: target.count });
  const amount = lengthText(Math.round(target.count * 60), language);
  return t(target.in === "running-hours" ? "deadlines.target.runningHours" : "deadlines.target.workingHours", {
    amount,
  });
}
