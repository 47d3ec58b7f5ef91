import { MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = {
  label: string;
  data: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Some of a list, found by typing; what a rule names but the city has no more stays to be seen by its key. */
export function Chosen({ label, data, value, onChange }: Props) {
  const { t } = useTranslation();
  const known = new Set(data.map((one) => one.value));
  const gone = value.filter((key) => !known.has(key)).map((key) => ({ value: key, label: key }));
  return (
    <MultiSelect
      label={label}
      required
      searchable
      hidePickedOptions
      selectFirstOptionOnChange
      nothingFoundMessage={t("routing.rules.noneFits")}
      data={[...data, ...gone]}
      value={[...value]}
      onChange={onChange}
    />
  );
}
