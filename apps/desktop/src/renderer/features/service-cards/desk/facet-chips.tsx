import { CardArea, Way } from "@kck/contracts";
import type { CardFilters, FacetCounts } from "@kck/search";
import { useTranslation } from "react-i18next";
import classes from "./desk-cards.module.css";
import { usePanelHost } from "./panel-host";
import { usePanel } from "./use-panel";

/** One line of chips: what is chosen stays, and the two largest of each sort. */
const SHOWN = 2;

/** Narrows what was found, each chip with the number of cards behind it. */
export function FacetChips({ facets }: { facets: FacetCounts }) {
  const { t } = useTranslation();
  const { panel } = usePanelHost();
  const filters = usePanel((state) => state.filters);
  const toggle = (facet: "area" | "way", value: string) => {
    const chosen = filters[facet] ?? [];
    const next: CardFilters = {
      ...filters,
      [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
    };
    panel.dispatch({ do: "filter", filters: next });
  };
  const chip = (facet: "area" | "way", value: string, count: number, label: string) => (
    <button
      key={`${facet} ${value}`}
      type="button"
      className={classes.chip}
      aria-pressed={filters[facet]?.includes(value) ?? false}
      onClick={() => toggle(facet, value)}
    >
      {label} <span className={classes.chipCount}>{count}</span>
    </button>
  );
  const shown = (facet: "area" | "way") =>
    facets[facet].filter(({ value }, at) => at < SHOWN || filters[facet]?.includes(value) === true);
  return (
    <fieldset className={classes.chips} aria-label={t("card.desk.narrow")}>
      {shown("area").map(({ value, count }) => {
        const area = CardArea.safeParse(value);
        return area.success ? chip("area", value, count, t(`card.area.${area.data}`)) : null;
      })}
      {shown("way").map(({ value, count }) => {
        const way = Way.safeParse(value);
        return way.success ? chip("way", value, count, t(`card.way.${way.data}`)) : null;
      })}
    </fieldset>
  );
}
