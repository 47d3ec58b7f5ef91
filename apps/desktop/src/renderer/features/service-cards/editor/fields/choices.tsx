import { CardArea } from "@kck/contracts";
import { AUDIENCES, CARD_AREAS, WAYS } from "@kck/domain";
import { Checkbox, Group, MultiSelect, Select } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../../catalog/use-catalog";
import { byWords } from "../../../intakes/pickers/by-words";
import { useCardNames } from "../../use-card-names";
import { useProblem } from "../problems";
import type { FieldProps } from "./field-props";

export function AreaField({ value, onChange }: FieldProps<"area">) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("card.section.area")}
      data={CARD_AREAS.map((area) => ({ value: area, label: t(`card.area.${area}`) }))}
      allowDeselect={false}
      value={value}
      onChange={(chosen) => {
        const area = CardArea.safeParse(chosen);
        if (area.success) onChange(area.data);
      }}
    />
  );
}

export function AudienceField({ value, onChange }: FieldProps<"audience">) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      aria-label={t("card.section.audience")}
      value={value}
      onChange={(chosen) => onChange(AUDIENCES.filter((one) => chosen.includes(one)))}
    >
      <Group gap="md">
        {AUDIENCES.map((one) => (
          <Checkbox key={one} value={one} label={t(`card.audience.${one}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

export function WaysField({ value, onChange }: FieldProps<"ways">) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      aria-label={t("card.section.ways")}
      value={value}
      onChange={(chosen) => onChange(WAYS.filter((one) => chosen.includes(one)))}
    >
      <Group gap="md">
        {WAYS.map((one) => (
          <Checkbox key={one} value={one} label={t(`card.way.${one}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

type ManyProps = {
  section: "categories" | "related";
  options: { value: string; label: string }[];
  wordsOf: (value: string) => string;
  value: string[];
  onChange: (value: string[]) => void;
};

/** Several of a long list, found by words. What the list no longer holds stays until somebody takes it out. */
function Many({ section, options, wordsOf, value, onChange }: ManyProps) {
  const { t } = useTranslation();
  const error = useProblem(section);
  const known = new Set(options.map((option) => option.value));
  const lost = value.filter((one) => !known.has(one)).map((one) => ({ value: one, label: one }));
  return (
    <MultiSelect
      aria-label={t(`card.section.${section}`)}
      placeholder={value.length === 0 ? t(`cards.edit.pick.${section}`) : ""}
      data={[...options, ...lost]}
      filter={byWords(wordsOf)}
      searchable
      hidePickedOptions
      withScrollArea={false}
      styles={{ options: { maxHeight: "20rem", overflowY: "auto" } }}
      nothingFoundMessage={t("desk.nothingFound")}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

export function CategoriesField({ value, onChange }: FieldProps<"categories">) {
  const { categories } = useCatalog();
  const options = useMemo(
    () =>
      categories
        .filter((row) => row.parentId !== null)
        .map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    [categories],
  );
  const wordsOf = (code: string) => categories.find((row) => row.code === code)?.synonyms.join(" ") ?? "";
  return <Many section="categories" options={options} wordsOf={wordsOf} value={value} onChange={onChange} />;
}

export function RelatedField({ value, onChange }: FieldProps<"related">) {
  const names = useCardNames();
  const options = useMemo(
    () => names.map(({ key, title, symbol }) => ({ value: key, label: [symbol, title].filter(Boolean).join(" ") })),
    [names],
  );
  return <Many section="related" options={options} wordsOf={(key) => key} value={value} onChange={onChange} />;
}
