import { type CardListView, UnitId } from "@kck/contracts";
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { FilterMenu } from "../../intakes/list/filter-menu";
import { type CardsAddress, changedAddress } from "./address";
import classes from "./browse.module.css";

type Props = {
  address: CardsAddress;
  overdue: CardListView["overdue"];
  onChange: (address: CardsAddress) => void;
};

/** The owners of cards; where reviews are overdue, each unit with how many of its cards are. */
export function OwnerFilter({ address, overdue, onChange }: Props) {
  const { t } = useTranslation();
  const { units, unitName, unitLabel } = useCatalog();
  const chosen = address.owners ?? [];
  const choose = (owners: string[]) =>
    onChange(changedAddress(address, { owners: owners.map((id) => UnitId.parse(id)) }));

  if (address.list !== "overdue") {
    return (
      <FilterMenu
        label={t("cards.owner")}
        options={units.map(({ id }) => ({ value: id as string, label: unitLabel(id) }))}
        chosen={[...chosen]}
        onChange={choose}
      />
    );
  }
  return (
    <Group gap="0.25rem" role="group" aria-label={t("cards.overdueByOwner")} className={classes.facets ?? ""}>
      {overdue.map(({ unitId, count }) => {
        if (unitId === null) {
          return (
            <span key="none" className={classes.noOwner}>
              {t("cards.noOwner")} ({count})
            </span>
          );
        }
        const isChosen = chosen.includes(unitId);
        return (
          <Button
            key={unitId}
            variant={isChosen ? "light" : "default"}
            aria-pressed={isChosen}
            className={classes.filter ?? ""}
            onClick={() => choose(isChosen ? chosen.filter((one) => one !== unitId) : [...chosen, unitId])}
          >
            {unitName(unitId)} ({count})
          </Button>
        );
      })}
    </Group>
  );
}
