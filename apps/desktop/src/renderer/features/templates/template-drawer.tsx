import type { TemplateVersion } from "@kck/contracts";
import { OUTCOMES, PLACEHOLDERS, unknownPlaceholders } from "@kck/domain";
import { Checkbox, Select, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { notifyDone } from "../../ui/notify";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Versions } from "../versions/versions";
import { readTemplate, TemplateValues, templateValues } from "./template-form";
import { TemplatePreview } from "./template-preview";
import { useGroups } from "./use-groups";

type Props = { template: Versions<TemplateVersion> | null; onClose: () => void };

const PLACES = PLACEHOLDERS.map((name) => `{{${name}}}`).join(", ");

/** A template of an answer with its history: what is changed here is saved as a new version. */
export function TemplateDrawer({ template, onClose }: Props) {
  const { t } = useTranslation();
  const newest = template?.newest;
  return (
    <VersionDrawer
      draftKey={`templates.${newest?.key ?? "new"}`}
      title={newest?.name ?? t("templates.new")}
      onClose={onClose}
    >
      {(draft) => <TemplateForm template={template} draft={draft} onClose={onClose} />}
    </VersionDrawer>
  );
}

function TemplateForm({ template, draft, onClose }: Props & { draft: Draft }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const groups = useGroups();
  const newest = template?.newest ?? null;
  const begin = { basedOn: newest?.version ?? null, values: templateValues(newest) };
  const form = useVersionForm(draft, TemplateValues, readTemplate, begin);
  const { values, change } = form;
  const save = useCommand(
    trpc.templates.save.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("versions.saved", { name: values.name, version }) });
        onClose();
      },
    }),
  );
  const textOf = ({ outcome, groupCode, isArchived, name, body }: TemplateVersion) => {
    const state = isArchived ? t("templates.archived") : "";
    return [name, t(`outcome.${outcome}`), groups.nameOf(groupCode), state, body].filter(Boolean).join("; ");
  };
  const errorOf = form.errorsAfter(save);
  const unknown = unknownPlaceholders(values.body);
  const wrongBody = errorOf("body");
  const send = (key: string) => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, key, basedOn: form.basedOn });
  };
  return (
    <VersionForm
      label={newest?.name ?? t("templates.new")}
      hint={t("templates.keepsAnswers")}
      versions={template}
      draft={draft}
      form={form}
      save={save}
      textOf={textOf}
      onSend={send}
      onClose={onClose}
    >
      <Select
        label={t("templates.outcome")}
        data={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        allowDeselect={false}
        value={values.outcome}
        error={errorOf("outcome")}
        onChange={(chosen) => change({ outcome: OUTCOMES.find((one) => one === chosen) ?? values.outcome })}
      />
      <Select
        label={t("templates.group")}
        description={t("templates.groupHint")}
        placeholder={t("templates.everyGroup")}
        data={groups.options}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("templates.everyGroup") }}
        value={values.groupCode}
        error={errorOf("groupCode")}
        onChange={(groupCode) => change({ groupCode })}
      />
      <Textarea
        label={t("templates.body")}
        description={t("templates.bodyHint", { places: PLACES })}
        autosize
        minRows={6}
        maxRows={16}
        value={values.body}
        error={
          wrongBody === undefined || unknown.length === 0
            ? wrongBody
            : t("templates.unknown", { names: unknown.join(", "), places: PLACES })
        }
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <TemplatePreview body={values.body} />
      {newest !== null && (
        <Checkbox
          label={t("templates.archive")}
          description={t("templates.archiveHint")}
          checked={values.isArchived}
          onChange={(event) => change({ isArchived: event.currentTarget.checked })}
        />
      )}
    </VersionForm>
  );
}
