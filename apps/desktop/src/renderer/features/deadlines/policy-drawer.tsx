import type { PolicyVersion } from "@kck/contracts";
import { PRIORITIES } from "@kck/domain";
import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { notifyDone } from "../../ui/notify";
import { useCatalog } from "../catalog/use-catalog";
import { useUnitOptions } from "../users/use-unit-options";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Versions } from "../versions/versions";
import classes from "./deadlines.module.css";
import { PolicyValues, policyValues, readPolicy } from "./policy-form";
import { policyText } from "./policy-text";
import { TargetFields } from "./target-fields";

type Props = { policy: Versions<PolicyVersion> | null; onClose: () => void };

/** A policy with its history: what is changed here is saved as a new version, and rewrites no promise. */
export function PolicyDrawer({ policy, onClose }: Props) {
  const { t } = useTranslation();
  const newest = policy?.newest;
  return (
    <VersionDrawer
      draftKey={`deadlines.policy.${newest?.key ?? "new"}`}
      title={newest?.name ?? t("deadlines.newPolicy")}
      onClose={onClose}
    >
      {(draft) => <PolicyForm policy={policy} draft={draft} onClose={onClose} />}
    </VersionDrawer>
  );
}

function PolicyForm({ policy, draft, onClose }: Props & { draft: Draft }) {
  const { t, i18n } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const units = useUnitOptions();
  const newest = policy?.newest ?? null;
  const begin = { basedOn: newest?.version ?? null, values: policyValues(newest, i18n.language) };
  const form = useVersionForm(draft, PolicyValues, readPolicy, begin);
  const { values, change, errorOf } = form;
  const save = useCommand(
    trpc.deadlines.savePolicy.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("versions.saved", { name: values.name, version }) });
        onClose();
      },
    }),
  );
  // The sentence stands above the form; that it is about these three is told at each.
  const isScopeWrong = save.fields.includes("scope");
  const textOf = (version: PolicyVersion) => policyText(version, t, i18n.language, catalog);
  const send = (key: string) => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, key, basedOn: form.basedOn });
  };
  return (
    <VersionForm
      hint={t("deadlines.keepsPromises")}
      label={newest?.name ?? t("deadlines.newPolicy")}
      versions={policy}
      draft={draft}
      form={form}
      save={save}
      textOf={textOf}
      onSend={send}
      onClose={onClose}
    >
      <Select
        label={t("deadlines.category")}
        placeholder={t("deadlines.any")}
        data={catalog.categories
          .filter(({ parentId }) => parentId !== null)
          .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("deadlines.any") }}
        value={values.categoryId}
        error={errorOf("scope") ?? isScopeWrong}
        onChange={(categoryId) => change({ categoryId })}
      />
      <div className={classes.pair}>
        <Select
          label={t("deadlines.priority")}
          placeholder={t("deadlines.anyPriority")}
          data={PRIORITIES.map((priority) => ({ value: priority, label: t(`priority.${priority}`) }))}
          clearable
          clearButtonProps={{ "aria-label": t("deadlines.any") }}
          value={values.priority}
          error={errorOf("scope") ?? isScopeWrong}
          onChange={(priority) => change({ priority })}
        />
        <Select
          label={t("deadlines.ofUnit")}
          placeholder={t("deadlines.any")}
          data={units}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("deadlines.any") }}
          value={values.unitId}
          error={errorOf("scope") ?? isScopeWrong}
          onChange={(unitId) => change({ unitId })}
        />
      </div>
      <TargetFields
        label={t("deadlines.acceptance")}
        value={values.acceptance}
        error={errorOf("acceptance")}
        onChange={(acceptance) => change({ acceptance })}
      />
      <TargetFields
        label={t("deadlines.firstAnswer")}
        value={values.firstAnswer}
        error={errorOf("firstAnswer")}
        onChange={(firstAnswer) => change({ firstAnswer })}
      />
      <TargetFields
        label={t("deadlines.resolution")}
        value={values.resolution}
        mayBeNone={false}
        error={errorOf("resolution")}
        onChange={(resolution) => change({ resolution })}
      />
      <TextInput
        label={t("deadlines.warnings")}
        description={t("deadlines.warningsHint")}
        value={values.warnings}
        error={errorOf("warnings")}
        onChange={(event) => change({ warnings: event.currentTarget.value })}
      />
    </VersionForm>
  );
}
