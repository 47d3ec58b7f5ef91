import type { CategoryVersion } from "@kck/contracts";
import { KINDS, PORTAL_CATEGORIES, PRIORITIES } from "@kck/domain";
import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { Failed, Loading } from "../../ui/states";
import { WordsInput } from "../../ui/words-input";
import { CallNumberFields } from "../catalog/call-number-fields";
import { useCatalog } from "../catalog/use-catalog";
import { useUnitOptions } from "../users/use-unit-options";
import { changeLines } from "../versions/change-lines";
import { ValidityFields } from "../versions/validity-fields";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Versions } from "../versions/versions";
import classes from "./categories.module.css";
import { CategoryValues, categoryValues, readCategory } from "./category-form";
import { categoryText } from "./category-text";
import { categoryWords } from "./category-words";
import { codesIn } from "./codes-of";
import { QuestionFields } from "./question-fields";
import { useCategoryVersions } from "./use-categories";
import { useGroupOptions } from "./use-group-options";
import { useSaveCategory } from "./use-save-category";

/** Of a category that is not there yet there are no versions. */
type Props = { category: Versions<CategoryVersion> | null; onClose: () => void };

/** A category with its questions and its history: what is changed here is saved as a new version. */
export function CategoryDrawer({ category, onClose }: Props) {
  const { t } = useTranslation();
  const newest = category?.newest;
  return (
    <VersionDrawer draftKey={`categories.${newest?.id ?? "new"}`} title={titleOf(newest, t)} onClose={onClose}>
      {(draft) => <WithVersions category={category} draft={draft} onClose={onClose} />}
    </VersionDrawer>
  );
}

const titleOf = (newest: CategoryVersion | undefined, t: TFunction) =>
  newest === undefined ? t("categories.new") : `${newest.key} ${newest.name}`;

type FormProps = {
  newest: CategoryVersion | null;
  all: readonly CategoryVersion[];
  draft: Draft;
  onClose: () => void;
};

/** The form begins once all versions are known: an answer that is new in it gets no code that one of them had. */
function WithVersions({ category, ...props }: Props & { draft: Draft }) {
  const versions = useCategoryVersions(category?.newest.id ?? null);
  if (category === null) return <CategoryForm newest={null} all={[]} {...props} />;
  if (versions.isPending) return <Loading />;
  // What was read once stays while the server is away: somebody may be typing over it.
  if (versions.data === undefined) return <Failed error={versions.error} onRetry={() => void versions.refetch()} />;
  return <CategoryForm newest={category.newest} all={versions.data} {...props} />;
}

function CategoryForm({ newest, all, draft, onClose }: FormProps) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const groups = useGroupOptions(newest?.groupId ?? null);
  const begin = { basedOn: newest?.version ?? null, values: categoryValues(newest) };
  const codesOf = codesIn(all);
  const form = useVersionForm(draft, CategoryValues, (values) => readCategory(values, codesOf), begin);
  const { values, change } = form;
  const units = useUnitOptions([values.unitId, ...values.backupUnitIds]);
  const { save, create } = useSaveCategory(() => {
    draft.forget();
    onClose();
  });
  const sent = newest === null ? create : save;
  const errorOf = form.errorsAfter(sent);
  const send = () => {
    const input = form.submit();
    if (input === null) return;
    if (newest === null) create.mutate(input);
    else save.mutate({ ...input, id: newest.id, basedOn: form.basedOn });
  };
  return (
    <VersionForm
      label={titleOf(newest ?? undefined, t)}
      hint={t(newest === null ? "categories.newHint" : "categories.keepsAnswers")}
      versions={newest === null ? null : { newest, all }}
      draft={draft}
      form={form}
      save={sent}
      textOf={(version) => categoryText(version, t, catalog.unitName)}
      changesOf={(before, after) => changeLines(before, after, categoryWords(t, catalog), t)}
      onSend={send}
      onClose={onClose}
    >
      <div className={classes.pair}>
        <Select
          label={t("categories.group")}
          data={groups}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          value={values.groupId === "" ? null : values.groupId}
          error={errorOf("groupId")}
          onChange={(groupId) => change({ groupId: groupId ?? values.groupId })}
        />
        <Select
          label={t("categories.kind")}
          description={t("categories.kindHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          data={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          allowDeselect={false}
          value={values.kind}
          onChange={(chosen) => change({ kind: KINDS.find((one) => one === chosen) ?? values.kind })}
        />
      </div>
      <Select
        label={t("categories.unit")}
        description={t("categories.unitHint")}
        data={units}
        searchable
        allowDeselect={false}
        value={values.unitId === "" ? null : values.unitId}
        error={errorOf("unitId")}
        onChange={(unitId) => change({ unitId: unitId ?? values.unitId })}
      />
      <MultiSelect
        label={t("categories.backups")}
        description={t("categories.backupsHint")}
        data={units}
        searchable
        value={values.backupUnitIds}
        error={errorOf("backupUnitIds")}
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
      <WordsInput
        label={t("categories.synonyms")}
        description={t("categories.synonymsHint")}
        value={values.synonyms}
        error={errorOf("synonyms")}
        onChange={(synonyms) => change({ synonyms })}
      />
      <ValidityFields values={values} errorOf={errorOf} onChange={change} />
      <QuestionFields
        questions={values.questions}
        codesOf={codesOf}
        errorOf={errorOf}
        onChange={(questions) => change({ questions })}
      />
    </VersionForm>
  );
}
