import { CARD_LIMITS } from "@kck/contracts";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../../api/trpc";
import { RowsEditor } from "../../../../ui/rows/rows-editor";
import classes from "../../../../ui/rows/rows-editor.module.css";
import { CellText, CellTextOrNothing } from "./cell-text";
import type { FieldProps, RowOf } from "./field-props";
import { MarkSelect } from "./mark-select";
import { SumField } from "./sum-field";

const newDocument = (): RowOf<"documents"> => ({ name: "", inCase: null, forWhom: null, mark: "V" });
const newFee = (): RowOf<"fees"> => ({
  title: "",
  amountGrosze: null,
  words: null,
  form: null,
  account: null,
  mark: "V",
});
const newPlace = (): RowOf<"places"> => ({
  name: "",
  address: "",
  hours: "",
  appointment: null,
  phone: null,
  mark: "V",
});
const newLaw = (): RowOf<"legalBasis"> => ({ act: "", reference: "", mark: "V" });

export function DocumentsField({ value, onChange }: FieldProps<"documents">) {
  const { t } = useTranslation();
  return (
    <RowsEditor
      rowName={t("card.document")}
      addLabel={t("cards.edit.addDocument")}
      rows={value}
      blank={newDocument}
      onChange={onChange}
      most={CARD_LIMITS.rows}
    >
      {(row, change, at) => (
        <>
          <CellText
            path={`documents.${at}.name`}
            label={t("card.document")}
            isLong
            value={row.name}
            onChange={(name) => change({ ...row, name })}
          />
          <CellTextOrNothing
            path={`documents.${at}.inCase`}
            label={t("card.inCase")}
            span="third"
            value={row.inCase}
            onChange={(inCase) => change({ ...row, inCase })}
          />
          <CellTextOrNothing
            path={`documents.${at}.forWhom`}
            label={t("card.forWhom")}
            span="third"
            value={row.forWhom}
            onChange={(forWhom) => change({ ...row, forWhom })}
          />
          <MarkSelect value={row.mark} onChange={(mark) => change({ ...row, mark })} />
        </>
      )}
    </RowsEditor>
  );
}

export function FeesField({ value, onChange }: FieldProps<"fees">) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const accounts = useQuery(trpc.accounts.list.queryOptions()).data ?? [];
  const known = accounts.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <RowsEditor
      rowName={t("card.fee")}
      addLabel={t("cards.edit.addFee")}
      rows={value}
      blank={newFee}
      onChange={onChange}
      most={CARD_LIMITS.rows}
    >
      {(row, change, at) => (
        <>
          <CellText
            path={`fees.${at}.title`}
            label={t("card.fee")}
            isLong
            value={row.title}
            onChange={(title) => change({ ...row, title })}
          />
          <SumField
            path={`fees.${at}.amountGrosze`}
            value={row.amountGrosze}
            onChange={(amountGrosze) => change({ ...row, amountGrosze })}
          />
          <Select
            className={classes.third ?? ""}
            label={t("card.account")}
            placeholder={t("cards.edit.noAccount")}
            data={
              row.account === null || known.some((one) => one.value === row.account)
                ? known
                : [...known, { value: row.account, label: row.account }]
            }
            clearable
            clearButtonProps={{ "aria-label": t("cards.edit.noAccount") }}
            value={row.account}
            onChange={(account) => change({ ...row, account })}
          />
          <MarkSelect value={row.mark} onChange={(mark) => change({ ...row, mark })} />
          <CellTextOrNothing
            path={`fees.${at}.words`}
            label={t("cards.edit.sumWords")}
            span="half"
            isLong
            value={row.words}
            onChange={(words) => change({ ...row, words })}
          />
          <CellTextOrNothing
            path={`fees.${at}.form`}
            label={t("card.payment")}
            span="half"
            isLong
            value={row.form}
            onChange={(form) => change({ ...row, form })}
          />
        </>
      )}
    </RowsEditor>
  );
}

export function PlacesField({ value, onChange }: FieldProps<"places">) {
  const { t } = useTranslation();
  return (
    <RowsEditor
      rowName={t("cards.edit.place")}
      addLabel={t("cards.edit.addPlace")}
      rows={value}
      blank={newPlace}
      onChange={onChange}
      most={CARD_LIMITS.rows}
    >
      {(row, change, at) => (
        <>
          <CellText
            path={`places.${at}.name`}
            label={t("cards.edit.placeName")}
            span="half"
            value={row.name}
            onChange={(name) => change({ ...row, name })}
          />
          <CellText
            path={`places.${at}.address`}
            label={t("card.address")}
            span="half"
            value={row.address}
            onChange={(address) => change({ ...row, address })}
          />
          <CellText
            path={`places.${at}.hours`}
            label={t("card.hours")}
            span="half"
            value={row.hours}
            onChange={(hours) => change({ ...row, hours })}
          />
          <CellTextOrNothing
            path={`places.${at}.appointment`}
            label={t("card.appointment")}
            span="half"
            value={row.appointment}
            onChange={(appointment) => change({ ...row, appointment })}
          />
          <CellTextOrNothing
            path={`places.${at}.phone`}
            label={t("card.phone")}
            span="half"
            value={row.phone}
            onChange={(phone) => change({ ...row, phone })}
          />
          <MarkSelect span="half" value={row.mark} onChange={(mark) => change({ ...row, mark })} />
        </>
      )}
    </RowsEditor>
  );
}

export function LegalBasisField({ value, onChange }: FieldProps<"legalBasis">) {
  const { t } = useTranslation();
  return (
    <RowsEditor
      rowName={t("cards.edit.act")}
      addLabel={t("cards.edit.addAct")}
      rows={value}
      blank={newLaw}
      onChange={onChange}
      most={CARD_LIMITS.rows}
    >
      {(row, change, at) => (
        <>
          <CellText
            path={`legalBasis.${at}.act`}
            label={t("cards.edit.act")}
            isLong
            value={row.act}
            onChange={(act) => change({ ...row, act })}
          />
          <CellText
            path={`legalBasis.${at}.reference`}
            label={t("cards.edit.reference")}
            span="half"
            value={row.reference}
            onChange={(reference) => change({ ...row, reference })}
          />
          <MarkSelect span="half" value={row.mark} onChange={(mark) => change({ ...row, mark })} />
        </>
      )}
    </RowsEditor>
  );
}
