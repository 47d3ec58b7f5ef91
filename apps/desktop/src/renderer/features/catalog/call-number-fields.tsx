import type { CallNumber } from "@kck/contracts";
import { Input, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RowsEditor } from "../../ui/rows/rows-editor";
import rows from "../../ui/rows/rows-editor.module.css";
import classes from "./call-number-fields.module.css";

type Props = {
  label: string;
  /** Where the numbers stand in the form: `callFirst`. */
  name: string;
  numbers: CallNumber[];
  errorOf: (field: string) => string | undefined;
  onChange: (numbers: CallNumber[]) => void;
};

const MOST = 6;
const blank = () => ({ label: "", number: "" });

/** Numbers to ring, each with whom one gets there. */
export function CallNumberFields({ label, name, numbers, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.part}>
      <Input.Label component="legend">{label}</Input.Label>
      <RowsEditor
        rowName={t("callNumbers.call")}
        addLabel={t("callNumbers.add")}
        rows={numbers}
        blank={blank}
        most={MOST}
        onChange={onChange}
      >
        {(row, change, at) => (
          <>
            <TextInput
              className={rows.half ?? ""}
              aria-label={t("callNumbers.whom")}
              placeholder={t("callNumbers.whom")}
              value={row.label}
              error={errorOf(`${name}.${at}.label`)}
              onChange={(event) => change({ ...row, label: event.currentTarget.value })}
            />
            <TextInput
              className={rows.half ?? ""}
              type="tel"
              aria-label={t("callNumbers.number")}
              placeholder={t("callNumbers.number")}
              value={row.number}
              error={errorOf(`${name}.${at}.number`)}
              onChange={(event) => change({ ...row, number: event.currentTarget.value })}
            />
          </>
        )}
      </RowsEditor>
    </fieldset>
  );
}
