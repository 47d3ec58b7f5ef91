import { CARD_LIMITS } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { RowsEditor } from "../../../../ui/rows/rows-editor";
import { CellText, CellTextOrNothing } from "./cell-text";
import type { FieldProps, RowOf } from "./field-props";

const nothing = () => "";
const newForm = (): RowOf<"forms"> => ({ name: "", url: null });
const newQuestion = (): RowOf<"questions"> => ({ question: "", answer: "" });

type LineSection = "steps" | "script" | "synonyms" | "otherSymbols";
type LinesProps = FieldProps<LineSection> & { section: LineSection; most?: number };

/** Lines of text, each a row of its own. */
export function LinesField({ section, value, onChange, most = CARD_LIMITS.rows }: LinesProps) {
  const { t } = useTranslation();
  return (
    <RowsEditor
      rowName={t(`cards.edit.line.${section}`)}
      addLabel={t(`cards.edit.addLine.${section}`)}
      rows={value}
      blank={nothing}
      onChange={onChange}
      most={most}
    >
      {(row, change, at, name) => (
        <CellText
          path={`${section}.${at}`}
          label={name}
          isLabelHidden
          isLong={section === "steps" || section === "script"}
          value={row}
          onChange={change}
        />
      )}
    </RowsEditor>
  );
}

export function FormsField({ value, onChange }: FieldProps<"forms">) {
  const { t } = useTranslation();
  return (
    <RowsEditor
      rowName={t("cards.edit.form")}
      addLabel={t("cards.edit.addForm")}
      rows={value}
      blank={newForm}
      onChange={onChange}
      most={CARD_LIMITS.rows}
    >
      {(row, change, at) => (
        <>
          <CellText
            path={`forms.${at}.name`}
            label={t("cards.edit.form")}
            span="half"
            value={row.name}
            onChange={(name) => change({ ...row, name })}
          />
          <CellTextOrNothing
            path={`forms.${at}.url`}
            label={t("cards.edit.url")}
            span="half"
            placeholder="https://"
            value={row.url}
            onChange={(url) => change({ ...row, url })}
          />
        </>
      )}
    </RowsEditor>
  );
}

export function QuestionsField({ value, onChange }: FieldProps<"questions">) {
  const { t } = useTranslation();
  return (
    <RowsEditor
      rowName={t("cards.edit.question")}
      addLabel={t("cards.edit.addQuestion")}
      rows={value}
      blank={newQuestion}
      onChange={onChange}
      most={CARD_LIMITS.rows}
    >
      {(row, change, at) => (
        <>
          <CellText
            path={`questions.${at}.question`}
            label={t("cards.edit.question")}
            value={row.question}
            onChange={(question) => change({ ...row, question })}
          />
          <CellText
            path={`questions.${at}.answer`}
            label={t("cards.edit.answer")}
            isLong
            value={row.answer}
            onChange={(answer) => change({ ...row, answer })}
          />
        </>
      )}
    </RowsEditor>
  );
}
