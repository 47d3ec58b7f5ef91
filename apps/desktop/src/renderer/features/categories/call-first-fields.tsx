import { Input, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RowsEditor } from "../../ui/rows/rows-editor";
import rows from "../../ui/rows/rows-editor.module.css";
import classes from "./categories.module.css";
import type { CategoryValues } from "./category-form";

type Numbers = CategoryValues["callFirst"];
type Props = { numbers: Numbers; errorOf: (field: string) => string | undefined; onChange: (numbers: Numbers) => void };

const MOST = 6;
const blank = () => ({ label: "", number: "" });

/** Whom the consultant rings before the matter is written down. */
export function CallFirstFields({ numbers, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.part}>
      <Input.Label component="legend">{t("categories.callFirst")}</Input.Label>
      <RowsEditor
        rowName={t("categories.call")}
        addLabel={t("categories.addCall")}
        rows={numbers}
        blank={blank}
        most={MOST}
        onChange={onChange}
      >
        {(row, change, at) => (
          <>
            <TextInput
              className={rows.half ?? ""}
              aria-label={t("categories.callWhom")}
              placeholder={t("categories.callWhom")}
              value={row.label}
              error={errorOf(`callFirst.${at}.label`)}
              onChange={(event) => change({ ...row, label: event.currentTarget.value })}
            />
            <TextInput
              className={rows.half ?? ""}
              type="tel"
              aria-label={t("categories.callNumber")}
              placeholder={t("categories.callNumber")}
              value={row.number}
              error={errorOf(`callFirst.${at}.number`)}
              onChange={(event) => change({ ...row, number: event.currentTarget.value })}
            />
          </>
        )}
      </RowsEditor>
    </fieldset>
  );
}
