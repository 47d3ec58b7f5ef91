import type { CategoryVersion } from "@kck/contracts";
import { PORTAL_CATEGORIES, PRIORITIES } from "@kck/domain";
import { MultiSelect, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { notifyDone } from "../../ui/notify";
import { CallNumberFields } from "../catalog/call-number-fields";
import { useCatalog } from "../catalog/use-catalog";
import { useUnitOptions } from "../users/use-unit-options";
import { ValidityFields } from "../versions/validity-fields";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Versions } from "../versions/versions";
import classes from "./categories.module.css";
import { CategoryValues, categoryValues, readCategory } from "./category-form";
import { categoryText } from "./category-text";
import { QuestionFields } from "./question-fields";
import { useCategoryVersions } from "./use-categories";

type Props = { category: Versions<CategoryVersion>; onClose: () => void };

/** A category with its questions and its history: what is changed here is saved as a new version. */
export function CategoryDrawer({ category, onClose }: Props) {
  const { id, key, name } = category.newest;
  return (
    <VersionDrawer draftKey={`categories.${id}`} title={`${key} ${name}`} onClose={onClose}>
      {(draft) => <CategoryForm category={category} draft={draft} onClose={onClose} />}
    </VersionDrawer>
  );
}

function CategoryForm({ category, draft, onClose }: Props & { draft: Draft }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const units = useUnitOptions();
  const { newest } = category;
  const all = useCategoryVersions(newest.id).data ?? category.all;
  const begin = { basedOn: newest.version, values: categoryValues(newest) };
  const common = catalog.commonQuestions.map(({ key }) => key);
  const form = useVersionForm(draft, CategoryValues, (values) => readCategory(values, common), begin);
  const { values, change, errorOf } = form;
  const save = useCommand(
    trpc.categories.save.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("versions.saved", { name: values.name, version }) });
        onClose();
      },
    }),
  );
  const send = () => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, id: newest.id, basedOn: form.basedOn });
  };
  return (
    <VersionForm
      label={`${newest.key} ${newest.name}`}
      hint={t("categories.keepsAnswers")}
      versions={{ newest, all }}
      draft={draft}
      form={form}
      save={save}
      textOf={(version) => categoryText(version, t, catalog.unitName)}
      onSend={send}
      onClose={onClose}
    >
      <Select
        label={t("categories.unit")}
        description={t("categories.unitHint")}
        data={units}
        searchable
        allowDeselect={false}
        value={values.unitId}
        error={errorOf("unitId") ?? save.fields.includes("unitId")}
        onChange={(unitId) => change({ unitId: unitId ?? values.unitId })}
      />
      <MultiSelect
        label={t("categories.backups")}
        description={t("categories.backupsHint")}
        data={units}
        searchable
        value={values.backupUnitIds}
        error={errorOf("backupUnitIds") ?? save.fields.includes("backupUnitIds")}
        onChange={(backupUnitIds) => change({ backupUnitIds })}
      />
      <div className={classes.pair}>
        <Select
          label={t("categories.priority")}
          data={PRIORITIES.map((one) => ({ value: one, label: `${one} ${t(`priority.${one}`)}` }))}
          allowDeselect={false}
          value={values.priority}
          onChange={(chosen) => change({ priority: PRIORITIES.find((one) => one === chosen) ?? values.priority })}
        />
        <Select
          label={t("categories.portal")}
          data={PORTAL_CATEGORIES.map((one) => ({ value: one, label: t(`categories.portalName.${one}`) }))}
          allowDeselect={false}
          value={values.portal}
          onChange={(chosen) => change({ portal: PORTAL_CATEGORIES.find((one) => one === chosen) ?? values.portal })}
        />
      </div>
      <TextInput
        label={t("categories.priorityNote")}
        description={t("categories.priorityNoteHint")}
        value={values.priorityNote}
        error={errorOf("priorityNote")}
        onChange={(event) => change({ priorityNote: event.currentTarget.value })}
      />
      <Textarea
        label={t("categories.advice")}
        description={t("categories.adviceHint")}
        autosize
        minRows={2}
        maxRows={8}
        value={values.advice}
        error={errorOf("advice")}
        onChange={(event) => change({ advice: event.currentTarget.value })}
      />
      <CallNumberFields
        label={t("categories.callFirst")}
        name="callFirst"
        numbers={values.callFirst}
        errorOf={errorOf}
        onChange={(callFirst) => change({ callFirst })}
      />
      <TagsInput
        label={t("categories.synonyms")}
        description={t("categories.synonymsHint")}
        value={values.synonyms}
        error={errorOf("synonyms")}
        onChange={(synonyms) => change({ synonyms })}
      />
      <ValidityFields values={values} errorOf={errorOf} onChange={change} />
      <QuestionFields questions={values.questions} errorOf={errorOf} onChange={(questions) => change({ questions })} />
    </VersionForm>
  );
}
