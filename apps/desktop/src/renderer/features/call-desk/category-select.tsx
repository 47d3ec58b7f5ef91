import type { CategoryView } from "@kck/contracts";
import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import { useCatalog } from "../catalog/use-catalog";
import { PriorityBadge } from "../intakes/priority-badge";
import classes from "./call-desk.module.css";
import { FIELD_IDS, focusField, useFieldError } from "./fields";
import { useDesk, useDispatch } from "./use-desk";
import { theMatter, useSuggest } from "./use-matter";

const MOST = 20;

/** Any category, found by words, by its synonyms or its code. What fits the words said so far stands first. */
export function CategorySelect({ offered }: { offered: readonly CategoryView[] }) {
  const { t } = useTranslation();
  const { categories, category } = useCatalog();
  const dispatch = useDispatch();
  const suggest = useSuggest();
  const chosen = useDesk((state) => theMatter(state)?.categoryId ?? null);
  const isSent = useDesk((state) => theMatter(state)?.sending != null);
  const error = useFieldError("categoryId", t("field.choose"));

  const items = useMemo(
    () =>
      categories
        .filter((row) => row.parentId !== null)
        .map((row): ComboboxItem => ({ value: row.id, label: `${row.code} ${row.name}` })),
    [categories],
  );
  const filter: OptionsFilter = ({ search }) => {
    const isWhole = search.trim() === "" || items.some((item) => item.label === search);
    const first = isWhole ? offered : suggest(search, MOST);
    const rest = isWhole ? items : [];
    const byId = new Map(items.map((item) => [item.value, item]));
    const firstItems = first.flatMap((row) => byId.get(row.id) ?? []);
    return [...firstItems, ...rest.filter((item) => !firstItems.includes(item))];
  };

  return (
    <Select
      id={FIELD_IDS.categoryId}
      label={
        <span className={classes.between}>
          {t("desk.category")} <HotkeyKbd hotkey="deskCategory" />
        </span>
      }
      labelProps={{ className: classes.wideLabel }}
      placeholder={t("desk.categoryHint")}
      data={items}
      filter={filter}
      searchable
      withScrollArea={false}
      classNames={{ options: classes.dropdown ?? "" }}
      clearable
      clearButtonProps={{ "aria-label": t("desk.noCategory") }}
      selectFirstOptionOnChange
      nothingFoundMessage={t("desk.nothingFound")}
      readOnly={isSent}
      value={chosen}
      error={error}
      leftSection={chosen === null ? null : <PriorityBadge priority={category(chosen)?.priority ?? "P3"} isShort />}
      leftSectionWidth={chosen === null ? undefined : "4.25rem"}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(id) => {
        dispatch({ do: "category", id: category(id)?.id ?? null });
        if (id !== null) focusField("questions");
      }}
    />
  );
}
