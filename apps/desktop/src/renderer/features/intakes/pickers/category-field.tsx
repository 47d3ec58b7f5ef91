import { Group, Select, Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useField } from "../../../ui/form/use-field";
import { useCatalog } from "../../catalog/use-catalog";
import { byWords } from "./by-words";

/** Chooses a category by code, name or the words people use for it. */
export function CategoryField({ label }: { label: string }) {
  const { t } = useTranslation();
  const { field, error } = useField<string>();
  const { categories, category: categoryOf } = useCatalog();
  const options = useMemo(
    () =>
      categories
        .filter(({ parentId }) => parentId === null)
        .map((group) => ({
          group: group.name,
          items: categories
            .filter(({ parentId }) => parentId === group.id)
            .map(({ id, code, name }) => ({ value: id as string, label: `${code} ${name}` })),
        })),
    [categories],
  );
  const filter = useMemo(() => byWords((id) => categoryOf(id)?.synonyms.join(" ") ?? ""), [categoryOf]);

  return (
    <Select
      label={label}
      required
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t("intake.category.noneFits")}
      data={options}
      filter={filter}
      value={field.state.value === "" ? null : field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(value) => field.handleChange(value ?? "")}
      renderOption={({ option }) => {
        const category = categoryOf(option.value);
        return (
          <Group justify="space-between" wrap="nowrap" w="100%">
            <Text size="sm">{option.label}</Text>
            {category !== undefined && <Text size="sm">{category.priority}</Text>}
          </Group>
        );
      }}
    />
  );
}
