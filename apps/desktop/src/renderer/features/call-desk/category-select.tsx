import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { HOTKEYS } from "../../ui/hotkeys/registry";
import { HotkeyKbd } from "../../ui/kbd";
import { useCatalog } from "../catalog/use-catalog";
import { PriorityBadge } from "../intakes/priority-badge";
import classes from "./call-desk.module.css";
import { FIELD_IDS, focusField, useFieldError } from "./fields";
import { useDesk, useDeskTools } from "./use-desk";
import { theMatter, useIsSent, useSuggest } from "./use-matter";

const MOST = 20;
/** As many as stand beside the field, each behind its key. */
export const OFFERED = HOTKEYS.deskSuggestion.keys.length;

/** Any category, found by words, by its synonyms or its code. What fits the words said so far stands first. */
export const CategorySelect = memo(function CategorySelect() {
  const { t } = useTranslation();
  const { categories, category } = useCatalog();
  const { desk } = useDeskTools();
  const suggest = useSuggest();
  const chosen = useDesk((state) => theMatter(state)?.categoryId ?? null);
  const isSent = useIsSent();
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
    const first = isWhole ? suggest(theMatter(desk.get())?.description ?? "", OFFERED) : suggest(search, MOST);
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
        desk.dispatch({ do: "category", id: category(id)?.id ?? null });
        if (id !== null) focusField("questions");
      }}
    />
  );
});
