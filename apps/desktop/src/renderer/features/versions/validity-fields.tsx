import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./versions.module.css";

type Validity = { readonly validFrom: string; readonly validTo: string };
type Props = {
  values: Validity;
  errorOf: (field: keyof Validity) => string | undefined;
  onChange: (part: Partial<Validity>) => void;
};

/** The first day and the last, which belongs to it. */
export function ValidityFields({ values, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.pair}>
      <TextInput
        type="date"
        label={t("versions.validFrom")}
        value={values.validFrom}
        error={errorOf("validFrom")}
        onChange={(event) => onChange({ validFrom: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("versions.validTo")}
        description={t("versions.validToHint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={values.validTo}
        error={errorOf("validTo")}
        onChange={(event) => onChange({ validTo: event.currentTarget.value })}
      />
    </div>
  );
}
