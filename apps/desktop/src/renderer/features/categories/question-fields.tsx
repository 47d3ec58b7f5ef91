import { QUESTION_TYPES } from "@kck/domain";
import { Checkbox, Input, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RowsEditor } from "../../ui/rows/rows-editor";
import rows from "../../ui/rows/rows-editor.module.css";
import classes from "./categories.module.css";
import { NEW_QUESTION, type QuestionValues } from "./category-form";
import type { CodesOf } from "./codes-of";
import { OptionFields } from "./option-fields";
import { StopperFields } from "./stopper-fields";

type Props = {
  questions: QuestionValues[];
  codesOf: CodesOf;
  errorOf: (field: string) => string | undefined;
  onChange: (questions: QuestionValues[]) => void;
};

const MOST = 20;

/** What the consultant asks, in the order of asking. */
export function QuestionFields({ questions, codesOf, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.part}>
      <Input.Label component="legend">{t("categories.questions")}</Input.Label>
      <RowsEditor
        rowName={t("categories.question")}
        addLabel={t("categories.addQuestion")}
        rows={questions}
        blank={() => NEW_QUESTION}
        most={MOST}
        onChange={onChange}
      >
        {(row, change, at) => (
          <>
            <TextInput
              className={rows.wide ?? ""}
              label={t("categories.questionLabel")}
              value={row.label}
              error={errorOf(`questions.${at}.label`) ?? (errorOf(`questions.${at}.key`) && t("categories.keyTaken"))}
              onChange={(event) => change({ ...row, label: event.currentTarget.value })}
            />
            <Textarea
              className={rows.wide ?? ""}
              label={t("categories.readAloud")}
              autosize
              minRows={1}
              maxRows={5}
              value={row.readAloud}
              error={errorOf(`questions.${at}.readAloud`)}
              onChange={(event) => change({ ...row, readAloud: event.currentTarget.value })}
            />
            <Select
              className={rows.half ?? ""}
              label={t("categories.type")}
              data={QUESTION_TYPES.map((type) => ({ value: type, label: t(`categories.typeName.${type}`) }))}
              allowDeselect={false}
              value={row.type}
              onChange={(chosen) =>
                change({ ...row, type: QUESTION_TYPES.find((type) => type === chosen) ?? row.type })
              }
            />
            <Checkbox
              className={rows.wide ?? ""}
              label={t("categories.isRequired")}
              checked={row.isRequired}
              onChange={(event) => change({ ...row, isRequired: event.currentTarget.checked })}
            />
            {row.type === "choice" && (
              <OptionFields
                options={row.options}
                errorOf={(field) => errorOf(`questions.${at}.options${field}`)}
                onChange={(options) => change({ ...row, options })}
              />
            )}
            {(row.type === "choice" || row.type === "yes-no") && (
              <StopperFields
                question={row}
                takenCodes={codesOf(row.key)}
                errorOf={(field) => errorOf(`questions.${at}.stopper${field}`)}
                onChange={change}
              />
            )}
          </>
        )}
      </RowsEditor>
    </fieldset>
  );
}
