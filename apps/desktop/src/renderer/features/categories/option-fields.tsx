import { Input, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RowsEditor } from "../../ui/rows/rows-editor";
import rows from "../../ui/rows/rows-editor.module.css";
import classes from "./categories.module.css";
import type { QuestionValues } from "./category-form";

type Options = QuestionValues["options"];
type Props = { options: Options; error: string | undefined; onChange: (options: Options) => void };

const MOST = 12;
const blank = () => ({ value: "", label: "" });

/** The answers that may be chosen; one that is worded anew stays the same answer. */
export function OptionFields({ options, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={`${classes.part} ${rows.wide}`}>
      <Input.Label component="legend">{t("categories.options")}</Input.Label>
      <RowsEditor
        rowName={t("categories.option")}
        addLabel={t("categories.addOption")}
        rows={options}
        blank={blank}
        most={MOST}
        onChange={onChange}
      >
        {(row, change, _at, name) => (
          <TextInput
            className={rows.line ?? ""}
            aria-label={name}
            value={row.label}
            onChange={(event) => change({ ...row, label: event.currentTarget.value })}
          />
        )}
      </RowsEditor>
      {error !== undefined && <Input.Error mt="xs">{error}</Input.Error>}
    </fieldset>
  );
}
