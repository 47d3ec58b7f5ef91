import { UNIT_KINDS, type UnitVersion } from "@kck/contracts";
import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { notifyDone } from "../../ui/notify";
import { useNow } from "../../ui/use-now";
import { CallNumberFields } from "../catalog/call-number-fields";
import { useCatalog } from "../catalog/use-catalog";
import { changeLines } from "../versions/change-lines";
import { ValidityFields } from "../versions/validity-fields";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Versions } from "../versions/versions";
import { DoubtsAlert } from "./doubts-alert";
import { OpenMatters } from "./open-matters";
import { doubtsOfUnit } from "./unit-doubts";
import { readUnit, UnitValues, unitValues } from "./unit-form";
import { unitText } from "./unit-text";
import { unitWords } from "./unit-words";
import classes from "./units.module.css";
import { useSuccessors, useUnits } from "./use-units";

type Props = { unit: Versions<UnitVersion> | null; onClose: () => void };

/** A unit with its history: what is changed here is saved as a new version. */
export function UnitDrawer({ unit, onClose }: Props) {
  const { t } = useTranslation();
  const newest = unit?.newest;
  return (
    <VersionDrawer draftKey={`units.${newest?.key ?? "new"}`} title={newest?.name ?? t("units.new")} onClose={onClose}>
      {(draft) => <UnitForm unit={unit} draft={draft} onClose={onClose} />}
    </VersionDrawer>
  );
}

function UnitForm({ unit, draft, onClose }: Props & { draft: Draft }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const newest = unit?.newest ?? null;
  const begin = { basedOn: newest?.version ?? null, values: unitValues(newest) };
  const form = useVersionForm(draft, UnitValues, readUnit, begin);
  const { values, change } = form;
  const others = useSuccessors(newest, values.successorId);
  const units = (useUnits().data ?? []).map((one) => one.newest);
  const doubts = doubtsOfUnit(newest?.id ?? "new", values, units, useNow());
  const save = useCommand(
    trpc.units.save.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("versions.saved", { name: values.name, version }) });
        onClose();
      },
    }),
  );
  const errorOf = form.errorsAfter(save);
  const send = (key: string) => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, key: key.toUpperCase(), basedOn: form.basedOn });
  };
  return (
    <VersionForm
      label={newest?.name ?? t("units.new")}
      hint={t("units.keepsMatters")}
      versions={unit}
      draft={draft}
      form={form}
      save={save}
      textOf={(version) => unitText(version, t, catalog.unitLabel)}
      changesOf={(before, after) => changeLines(before, after, unitWords(t, catalog), t)}
      onSend={send}
      onClose={onClose}
    >
      <div className={classes.pair}>
        <TextInput
          label={t("units.symbol")}
          value={values.symbol}
          error={errorOf("symbol")}
          onChange={(event) => change({ symbol: event.currentTarget.value })}
        />
        <Select
          label={t("units.kind")}
          data={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`units.kindName.${kind}`) }))}
          allowDeselect={false}
          value={values.kind}
          onChange={(chosen) => change({ kind: UNIT_KINDS.find((kind) => kind === chosen) ?? values.kind })}
        />
      </div>
      <Textarea
        label={t("units.takes")}
        description={t("units.takesHint")}
        autosize
        minRows={2}
        maxRows={6}
        value={values.takes}
        error={errorOf("takes")}
        onChange={(event) => change({ takes: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="tel"
          label={t("units.phone")}
          value={values.phone}
          error={errorOf("phone")}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t("units.email")}
          value={values.email}
          error={errorOf("email")}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t("units.address")}
          value={values.address}
          error={errorOf("address")}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <TextInput
          label={t("units.hours")}
          value={values.hours}
          error={errorOf("hours")}
          onChange={(event) => change({ hours: event.currentTarget.value })}
        />
      </div>
      <CallNumberFields
        label={t("units.callNow")}
        name="callNow"
        numbers={values.callNow}
        errorOf={errorOf}
        onChange={(callNow) => change({ callNow })}
      />
      <Textarea
        label={t("units.note")}
        autosize
        minRows={2}
        maxRows={6}
        value={values.note}
        error={errorOf("note")}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <ValidityFields values={values} errorOf={errorOf} onChange={change} />
      <Select
        label={t("units.successor")}
        description={t("units.successorHint")}
        data={others}
        searchable
        selectFirstOptionOnChange
        clearable
        clearButtonProps={{ "aria-label": t("units.noSuccessor") }}
        value={values.successorId}
        error={errorOf("successorId")}
        onChange={(successorId) => change({ successorId })}
      />
      <DoubtsAlert doubts={doubts} />
      {newest !== null && values.validTo !== "" && <OpenMatters unitId={newest.id} />}
    </VersionForm>
  );
}
