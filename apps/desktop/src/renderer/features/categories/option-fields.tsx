import { Input, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RowsEditor } from "../../ui/rows/rows-editor";
import rows from "../../ui/rows/rows-editor.module.css";
import classes from "./categories.module.css";
import type { QuestionValues } from "./category-form";

type Options = QuestionValues["options"];
type Props = {
  options: Options;
  errorOf: (field: string) => string | undefined;
  onChange: (options: Options) => void;
};

const MOST = 12;
const blank = () => ({ value: "", label: "" });

/** The answers that may be chosen; one that is worded anew stays the same answer. */
export function OptionFields({ options, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const wrong = options.map((_, at) => errorOf(`.${at}`));
  // What is wrong with all of them is said where the next one would be written, or else at the first.
  const ofAll = wrong.some((one) => one !== undefined) ? undefined : errorOf("");
  const empty = options.findIndex(({ label }) => label.trim() === "");
  const place = ofAll === undefined ? -1 : Math.max(empty, 0);
  return (
    <fieldset className={`${classes.part} ${rows.wide}`}>
      <Input.Label component="legend">{t("categories.options")}</Input.Label>
      <RowsEditor
        rowName={t("categories.option")}
        addLabel={t("categories.addOption")}
        rows={options}
        blank={blank}
        most={MOST}
        error={options.length === 0 ? ofAll : undefined}
        onChange={onChange}
      >
        {(row, change, at, name) => (
          <TextInput
            className={rows.line ?? ""}
            aria-label={name}
            value={row.label}
            error={wrong[at] ?? (at === place && ofAll)}
            onChange={(event) => change({ ...row, label: event.currentTarget.value })}
          />
        )}
      </RowsEditor>
    </fieldset>
  );
}
