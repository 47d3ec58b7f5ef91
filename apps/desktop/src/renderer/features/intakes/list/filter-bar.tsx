import { CHANNELS, KINDS, PRIORITIES, STATUSES } from "@kck/domain";
import { Button, Group } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { IconAlert } from "../../../ui/icons";
import { useCity } from "../use-city";
import { FilterMenu } from "./filter-menu";
import classes from "./list.module.css";
import { changed, type IntakesAddress } from "./search";
import { TimeFilter } from "./time-filter";
import { WordSearch } from "./word-search";

type Props = { address: IntakesAddress; onChange: (address: IntakesAddress) => void };

/** Every filter of the list; what is chosen holds at once and stands in the address. */
export const FilterBar = memo(function FilterBar({ address, onChange }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const city = useCity();
  const set = (change: Partial<IntakesAddress>) => onChange(changed(address, change));
  const people = [
    { value: "me", label: t("intakes.mine") },
    { value: "nobody", label: t("intakes.nobodys") },
    ...city.people.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id as string, label: name })),
  ];

  return (
    <Group gap="0.25rem" className={classes.filters ?? ""}>
      <WordSearch words={address.words ?? ""} onChange={(words) => set({ words })} />
      <FilterMenu
        label={t("intake.column.status")}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        chosen={address.statuses ?? []}
        onChange={(statuses) => set({ statuses })}
      />
      <FilterMenu
        label={t("intake.column.priority")}
        options={PRIORITIES.map((value) => ({ value, label: `${value} ${t(`priority.${value}`)}` }))}
        chosen={address.priorities ?? []}
        onChange={(priorities) => set({ priorities })}
      />
      <FilterMenu
        label={t("intake.column.unit")}
        options={city.units.map((unit) => ({ value: unit.id, label: city.unitLabel(unit.id), words: unit.takes }))}
        chosen={address.unitIds ?? []}
        onChange={(unitIds) => set({ unitIds })}
      />
      <FilterMenu
        label={t("intake.column.category")}
        options={city.categories
          .filter(({ parentId }) => parentId !== null)
          .map(({ id, code, name, synonyms }) => ({ value: id, label: `${code} ${name}`, words: synonyms.join(" ") }))}
        chosen={address.categoryIds ?? []}
        onChange={(categoryIds) => set({ categoryIds })}
      />
      <FilterMenu
        label={t("intake.column.district")}
        options={city.districts.map(({ number, aliases }) => ({
          value: number,
          label: city.districtName(number),
          words: aliases.join(" "),
        }))}
        chosen={address.districts ?? []}
        onChange={(districts) => set({ districts })}
      />
      <FilterMenu
        label={t("intake.column.assignee")}
        options={people}
        chosen={address.assigneeId === undefined ? [] : [address.assigneeId as string]}
        onChange={([assigneeId]) => set({ assigneeId: assigneeId as IntakesAddress["assigneeId"] })}
        isSingle
      />
      <FilterMenu
        label={t("intake.column.kind")}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        chosen={address.kinds ?? []}
        onChange={(kinds) => set({ kinds })}
      />
      <FilterMenu
        label={t("intake.column.channel")}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        chosen={address.channels ?? []}
        onChange={(channels) => set({ channels })}
      />
      <TimeFilter range={address} onChange={set} />
      <Button
        variant={address.isOverdue === true ? "light" : "default"}
        color={address.isOverdue === true ? "red" : "blue"}
        className={classes.filter ?? ""}
        leftSection={<IconAlert size="0.9375rem" />}
        aria-pressed={address.isOverdue === true}
        onClick={() => set({ isOverdue: address.isOverdue !== true })}
      >
        {t("deadline.overdue")}
      </Button>
    </Group>
  );
});
