import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./call-desk.module.css";
import { FIELD_IDS } from "./fields";
import { findDistricts } from "./find-district";
import { useDispatch } from "./use-desk";

type Props = { value: number | null; isSent: boolean };

/** The district, found by its number, its name or the name people have for a part of it. */
export const DistrictSelect = memo(function DistrictSelect({ value, isSent }: Props) {
  const { t } = useTranslation();
  const { districts, districtName } = useCatalog();
  const dispatch = useDispatch();
  const items = useMemo(
    () => new Map(districts.map(({ number }) => [number, itemOf(number, districtName(number))])),
    [districts, districtName],
  );
  const filter: OptionsFilter = ({ search }) => {
    const isWhole = [...items.values()].some((item) => item.label === search);
    return findDistricts(districts, isWhole ? "" : search).flatMap(({ number }) => items.get(number) ?? []);
  };
  return (
    <Select
      id={FIELD_IDS["place.districtNumber"]}
      label={t("desk.district")}
      size="xs"
      data={[...items.values()]}
      filter={filter}
      searchable
      withScrollArea={false}
      classNames={{ options: classes.dropdown ?? "" }}
      clearable
      clearButtonProps={{ "aria-label": t("desk.noDistrict") }}
      selectFirstOptionOnChange
      nothingFoundMessage={t("desk.nothingFound")}
      readOnly={isSent}
      value={value === null ? null : String(value)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(number) =>
        dispatch({ do: "place", part: { districtNumber: number === null ? null : Number(number) } })
      }
    />
  );
});

function itemOf(number: number, label: string): ComboboxItem {
  return { value: String(number), label };
}
