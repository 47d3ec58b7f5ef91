import { AUDIENCES, WAYS } from "@kck/domain";
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FilterMenu } from "../../intakes/list/filter-menu";
import type { FoundCards } from "../search/open-card-search";
import { type CardsAddress, changedAddress, type Facet, isFilteredAddress, withoutFilters } from "./address";
import classes from "./browse.module.css";

type Props = {
  address: CardsAddress;
  found: Pick<FoundCards, "facets" | "total"> | null;
  onChange: (address: CardsAddress) => void;
};
const SHOWN = ["audience", "unit", "cell", "way", "place"] as const satisfies readonly Facet[];

/** What the cards can be narrowed by, each value with how many cards it leaves. */
export function FacetBar({ address, found, onChange }: Props) {
  const { t } = useTranslation();
  const nameOf = (facet: (typeof SHOWN)[number], value: string) => {
    const who = facet === "audience" ? AUDIENCES.find((one) => one === value) : undefined;
    const way = facet === "way" ? WAYS.find((one) => one === value) : undefined;
    if (who !== undefined) return t(`card.audience.${who}`);
    return way === undefined ? value : t(`card.way.${way}`);
  };
  return (
    <Group gap="0.25rem" className={classes.facets ?? ""}>
      {SHOWN.map((facet) => {
        const chosen = address[facet] ?? [];
        const counted = found?.facets[facet] ?? [];
        const none = chosen.filter((value) => !counted.some((one) => one.value === value));
        return (
          <FilterMenu
            key={facet}
            label={t(`cards.facet.${facet}`)}
            options={[...counted, ...none.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
              value,
              label: `${nameOf(facet, value)} (${count})`,
            }))}
            chosen={chosen}
            onChange={(values) => onChange(changedAddress(address, { [facet]: values }))}
          />
        );
      })}
      {isFilteredAddress(address) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(withoutFilters(address))}>
          {t("cards.clear")}
        </Button>
      )}
    </Group>
  );
}
