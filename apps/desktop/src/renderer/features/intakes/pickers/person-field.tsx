import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useField } from "../../../ui/form/use-field";
import { useCity } from "../use-city";
import { byWords } from "./by-words";

type Props = { label: string; unitId: string | null };
const filter = byWords(() => "");

/** Chooses who in the unit does it; nobody gives it back to the whole unit. */
export function PersonField({ label, unitId }: Props) {
  const { t } = useTranslation();
  const { field, error } = useField<string>();
  const people = useCity().people.filter((person) => person.unitId === unitId && unitId !== null);
  return (
    <Select
      label={label}
      placeholder={t("intake.person.nobody")}
      description={people.length === 0 ? t("intake.person.none") : t("intake.person.hint")}
      searchable
      clearable
      nothingFoundMessage={t("intake.person.noneFits")}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      filter={filter}
      value={field.state.value === "" ? null : field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(value) => field.handleChange(value ?? "")}
    />
  );
}
