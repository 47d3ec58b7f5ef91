import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./deadlines.module.css";
import { type TargetValues, UNITS_OF_TIME } from "./policy-form";

type Props = {
  label: string;
  value: TargetValues;
  mayBeNone?: boolean;
  error: string | undefined;
  onChange: (value: TargetValues) => void;
};

/** How long something may take: in what it is counted, and how many of it. */
export function TargetFields({ label, value, mayBeNone = true, error, onChange }: Props) {
  const { t } = useTranslation();
  const units = UNITS_OF_TIME.filter((unit) => mayBeNone || unit !== "none");
  return (
    <div className={classes.target}>
      <Select
        label={label}
        data={units.map((unit) => ({ value: unit, label: t(`deadlines.unit.${unit}`) }))}
        allowDeselect={false}
        value={value.in}
        error={value.in === "none" ? error : undefined}
        onChange={(chosen) => {
          const unit = UNITS_OF_TIME.find((one) => one === chosen);
          if (unit !== undefined) onChange({ in: unit, count: unit === "none" ? "" : value.count });
        }}
      />
      {value.in !== "none" && (
        <TextInput
          label={t("deadlines.count")}
          aria-label={t("deadlines.howMany", { what: label })}
          inputMode="decimal"
          value={value.count}
          error={error}
          onChange={(event) => onChange({ ...value, count: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
