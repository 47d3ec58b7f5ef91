import { TERM_UNITS } from "@kck/domain";
import { Checkbox, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../../../../ui/rows/rows-editor.module.css";
import { useProblem } from "../problems";
import { CellText, CellTextOrNothing } from "./cell-text";
import type { FieldProps } from "./field-props";

type ProseSection = "description" | "criteria" | "result" | "appeal" | "dataProtection" | "internalNote";

export function ProseField({ section, value, onChange }: FieldProps<ProseSection> & { section: ProseSection }) {
  const { t } = useTranslation();
  const error = useProblem(section);
  return (
    <Textarea
      aria-label={t(`card.section.${section}`)}
      name={section}
      autosize
      minRows={2}
      maxRows={16}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function TitleField({ value, onChange }: FieldProps<"title">) {
  const { t } = useTranslation();
  const error = useProblem("title");
  return (
    <TextInput
      aria-label={t("card.section.title")}
      name="title"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type SymbolSection = "symbol" | "cell";

export function SymbolField({ section, value, onChange }: FieldProps<SymbolSection> & { section: SymbolSection }) {
  const { t } = useTranslation();
  const error = useProblem(section);
  return (
    <TextInput
      w="12rem"
      aria-label={t(`card.section.${section}`)}
      name={section}
      placeholder={section === "symbol" ? "SA-10" : "SA-08"}
      value={value ?? ""}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
  );
}

export function DeadlineField({ value, onChange }: FieldProps<"deadline">) {
  const { t } = useTranslation();
  const { rule } = value;
  const unit = (chosen: string | null) => {
    const known = TERM_UNITS.find((one) => one === chosen);
    if (known === undefined) return onChange({ ...value, rule: null });
    const count = known === "at-once" ? 0 : Math.max(1, rule?.count ?? 1);
    onChange({ ...value, rule: { count, unit: known, from: rule?.from ?? "" } });
  };
  return (
    <div className={classes.fields}>
      <CellText
        path="deadline.words"
        label={t("cards.edit.termWords")}
        value={value.words}
        onChange={(words) => onChange({ ...value, words })}
      />
      <NumberInput
        className={classes.third ?? ""}
        label={t("cards.edit.termCount")}
        min={0}
        max={400}
        allowDecimal={false}
        disabled={rule === null || rule.unit === "at-once"}
        value={rule === null || rule.unit === "at-once" ? "" : rule.count}
        onChange={(count) => rule !== null && onChange({ ...value, rule: { ...rule, count: Number(count) } })}
        hideControls
      />
      <Select
        className={classes.third ?? ""}
        label={t("cards.edit.termUnit")}
        placeholder={t("cards.edit.noRule")}
        data={TERM_UNITS.map((one) => ({ value: one, label: t(`cards.termUnit.${one}`) }))}
        clearable
        clearButtonProps={{ "aria-label": t("cards.edit.noRule") }}
        value={rule?.unit ?? null}
        onChange={unit}
      />
      <TextInput
        className={classes.third ?? ""}
        label={t("cards.edit.termFrom")}
        disabled={rule === null}
        value={rule?.from ?? ""}
        onChange={(event) =>
          rule !== null && onChange({ ...value, rule: { ...rule, from: event.currentTarget.value } })
        }
      />
    </div>
  );
}

/** What there is, or is not, as a whole: a box says so, and its fields come with it. */
export function EServiceField({ value, onChange }: FieldProps<"eService">) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        label={t("cards.edit.hasEService")}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { name: "", url: null, words: "" } : null)}
      />
      {value !== null && (
        <div className={classes.fields}>
          <CellText
            path="eService.name"
            label={t("cards.edit.name")}
            span="half"
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
          />
          <CellTextOrNothing
            path="eService.url"
            label={t("cards.edit.url")}
            span="half"
            placeholder="https://"
            value={value.url}
            onChange={(url) => onChange({ ...value, url })}
          />
          <CellText
            path="eService.words"
            label={t("cards.edit.words")}
            isLong
            value={value.words}
            onChange={(words) => onChange({ ...value, words })}
          />
        </div>
      )}
    </>
  );
}

export function NotOursField({ value, onChange }: FieldProps<"notOurs">) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        label={t("cards.edit.isNotOurs")}
        checked={value !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { who: "", number: null, url: null, words: "" } : null)
        }
      />
      {value !== null && (
        <div className={classes.fields}>
          <CellText
            path="notOurs.who"
            label={t("cards.edit.who")}
            span="half"
            value={value.who}
            onChange={(who) => onChange({ ...value, who })}
          />
          <CellTextOrNothing
            path="notOurs.number"
            label={t("card.phone")}
            span="half"
            value={value.number}
            onChange={(number) => onChange({ ...value, number })}
          />
          <CellTextOrNothing
            path="notOurs.url"
            label={t("cards.edit.url")}
            placeholder="https://"
            value={value.url}
            onChange={(url) => onChange({ ...value, url })}
          />
          <CellText
            path="notOurs.words"
            label={t("cards.edit.words")}
            isLong
            value={value.words}
            onChange={(words) => onChange({ ...value, words })}
          />
        </div>
      )}
    </>
  );
}
