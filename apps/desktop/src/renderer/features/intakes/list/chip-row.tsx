import { CHANNELS, KINDS, PRIORITIES, STATUSES } from "@kck/domain";
import { Button, Group, Pill } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../../i18n/time";
import { useCity } from "../use-city";
import classes from "./list.module.css";
import { type Chip, chipsOf, type IntakesAddress, searchOf, withoutChip } from "./search";

type Props = { address: IntakesAddress; onChange: (address: IntakesAddress) => void };
const one = <Value extends string>(list: readonly Value[], value: unknown) => list.find((known) => known === value);

/** What the list is narrowed to, each filter with its own way out. */
export const ChipRow = memo(function ChipRow({ address, onChange }: Props) {
  const { t } = useTranslation();
  const city = useCity();
  const chips = chipsOf(searchOf(address));

  const wordsFor = ({ field, value }: Chip): string => {
    const text = String(value);
    switch (field) {
      case "words":
        return `„${text}”`;
      case "statuses": {
        const status = one(STATUSES, value);
        return status === undefined ? text : t(`status.${status}`);
      }
      case "kinds": {
        const kind = one(KINDS, value);
        return kind === undefined ? text : t(`kind.${kind}`);
      }
      case "priorities": {
        const priority = one(PRIORITIES, value);
        return priority === undefined ? text : `${priority} ${t(`priority.${priority}`)}`;
      }
      case "channels": {
        const channel = one(CHANNELS, value);
        return channel === undefined ? text : t(`channel.${channel}`);
      }
      case "unitIds":
        return city.unitName(text) || t("common.unknown");
      case "categoryIds":
        return city.categoryName(text) || t("common.unknown");
      case "districts":
        return city.districtName(Number(value));
      case "assigneeId":
        if (value === "me") return t("intakes.mine");
        return value === "nobody" ? t("intakes.nobodys") : city.personName(text) || t("common.unknown");
      case "createdFrom":
        return t("intakes.from", { day: showInstant(text, "date") });
      case "createdTo":
        // The instant is the midnight after the last day.
        return t("intakes.to", { day: showInstant(new Date(Date.parse(text) - 1), "date") });
      case "isOverdue":
        return t("deadline.overdue");
      case "isReturnedByUs":
        return t("intakes.returnedByUs");
    }
  };

  if (chips.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t("intakes.chosenFilters")}>
      {chips.map((chip) => {
        const word = wordsFor(chip);
        return (
          <Pill
            key={`${chip.field}.${chip.value}`}
            size="md"
            className={classes.chip ?? ""}
            withRemoveButton
            removeButtonProps={{
              "aria-label": t("intakes.removeFilter", { what: word }),
              tabIndex: 0,
              "aria-hidden": false,
            }}
            onRemove={() => onChange(withoutChip(address, chip))}
          >
            {word}
          </Pill>
        );
      })}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(chips.reduce(withoutChip, address))}>
        {t("intakes.clear")}
      </Button>
    </Group>
  );
});
