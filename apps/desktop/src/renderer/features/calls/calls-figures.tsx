import type { CallsRow } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { Figure, Figures } from "../../ui/figures";
import { clockOf, dayOf } from "./day";

/** The day of the whole centre in four numbers. */
export function CallsFigures({ rows }: { rows: readonly CallsRow[] }) {
  const { t } = useTranslation();
  const { onTheLine, people, contacts, meanSeconds, intakes } = dayOf(rows);
  const figures = [
    [t("calls.onTheLine"), t("calls.ofPeople", { count: onTheLine, people })],
    [t("calls.contacts"), String(contacts)],
    [t("calls.mean"), meanSeconds === null ? t("calls.none") : clockOf(meanSeconds)],
    [t("calls.intakes"), String(intakes)],
  ] as const;
  return (
    <Figures>
      {figures.map(([name, value]) => (
        <Figure key={name} name={name} value={value} />
      ))}
    </Figures>
  );
}
