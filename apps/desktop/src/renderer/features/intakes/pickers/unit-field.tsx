import { Select, Stack, Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useField } from "../../../ui/form/use-field";
import { useCatalog } from "../../catalog/use-catalog";
import { byWords } from "./by-words";
import { unitLabel, unitOptions } from "./unit-options";

type Props = {
  label: string;
  isRequired: boolean;
  /** Best first. */
  suggested: readonly string[];
  /** The unit that has the intake now. */
  excluded: string | null;
};

/** Chooses a unit by symbol, name or what it takes. */
export function UnitField({ label, isRequired, suggested, excluded }: Props) {
  const { t } = useTranslation();
  const { field, error } = useField<string>();
  const { units, unit: unitOf } = useCatalog();
  const options = useMemo(
    () => unitOptions(units, suggested, excluded, { suggested: t("intake.unit.suggested"), all: t("intake.unit.all") }),
    [units, suggested, excluded, t],
  );
  const filter = useMemo(() => byWords((id) => unitOf(id)?.takes ?? ""), [unitOf]);
  const chosen = unitOf(field.state.value);

  return (
    <Select
      label={label}
      placeholder={t("intake.unit.placeholder")}
      required={isRequired}
      description={chosen?.takes}
      inputWrapperOrder={["label", "input", "description", "error"]}
      searchable
      clearable={!isRequired}
      selectFirstOptionOnChange
      nothingFoundMessage={t("intake.unit.none")}
      data={options}
      filter={filter}
      value={field.state.value === "" ? null : field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(value) => field.handleChange(value ?? "")}
      renderOption={({ option }) => {
        const unit = unitOf(option.value);
        return (
          <Stack gap={0} miw={0}>
            <Text size="sm">{unit === undefined ? option.label : unitLabel(unit)}</Text>
            {unit !== undefined && unit.takes !== "" && (
              <Text size="xs" opacity={0.85} lineClamp={1}>
                {unit.takes}
              </Text>
            )}
          </Stack>
        );
      }}
    />
  );
}
