import type { UnitLoad } from "@kck/contracts";
import { FIGURES, type Figure } from "@kck/domain";
import { useTranslation } from "react-i18next";
import classes from "./workload.module.css";

type Props = { units: readonly UnitLoad[]; chosen: Figure; unreadHours: number; onChoose: (figure: Figure) => void };

/** What is to be looked at first, counted; each figure lists what stands behind it. */
export function FigureBar({ units, chosen, unreadHours, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("workload.figures")} className={classes.figures}>
      {FIGURES.map((figure) => {
        const count = units.reduce((total, { counts }) => total + (counts[figure] ?? 0), 0);
        return (
          <button
            key={figure}
            type="button"
            className={classes.figure}
            data-figure={figure}
            data-some={count > 0 || undefined}
            aria-pressed={figure === chosen}
            onClick={() => onChoose(figure)}
          >
            <span className={classes.count}>{count}</span>
            <span>{t(`workload.figure.${figure}`, { hours: unreadHours })}</span>
          </button>
        );
      })}
    </section>
  );
}
