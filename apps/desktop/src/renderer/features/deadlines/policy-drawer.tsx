import type { PolicyVersion } from "@kck/contracts";
import { PRIORITIES } from "@kck/domain";
import { Button, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { Form } from "../../ui/form/form";
import { notifyDone } from "../../ui/notify";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Loading } from "../../ui/states";
import { useCatalog } from "../catalog/use-catalog";
import { ActionDrawer } from "../intakes/actions/action-drawer";
import { type Draft, useDraft } from "../intakes/use-draft";
import { useUnitOptions } from "../users/use-unit-options";
import classes from "./deadlines.module.css";
import { keyOf } from "./key-of";
import { NewerVersion } from "./newer-version";
import { PolicyValues, policyValues, readPolicy } from "./policy-form";
import { policyText } from "./policy-text";
import { TargetFields } from "./target-fields";
import { useVersionForm } from "./use-version-form";
import type { Versions } from "./use-versions";
import { VersionHistory } from "./version-history";

type Props = { policy: Versions<PolicyVersion> | null; onClose: () => void };

/** A policy with its history: what is changed here is saved as a new version, and rewrites no promise. */
export function PolicyDrawer({ policy, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`deadlines.policy.${policy?.newest.key ?? "new"}`);
  return (
    <ActionDrawer title={policy?.newest.name ?? t("deadlines.newPolicy")} onClose={onClose}>
      {draft.found === undefined ? <Loading /> : <PolicyForm policy={policy} draft={draft} onClose={onClose} />}
    </ActionDrawer>
  );
}

function PolicyForm({ policy, draft, onClose }: Props & { draft: Draft }) {
  const { t, i18n } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const units = useUnitOptions();
  const [newId] = useState(newCommandId);
  const newest = policy?.newest ?? null;
  const begin = { basedOn: newest?.version ?? null, values: policyValues(newest, i18n.language) };
  const form = useVersionForm(draft, PolicyValues, readPolicy, begin);
  const { values, change, errorOf } = form;
  const save = useCommand(
    trpc.deadlines.savePolicy.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("deadlines.saved", { name: values.name, version }) });
        onClose();
      },
    }),
  );
  // The sentence stands above the form; that it is about these three is told at each.
  const isScopeWrong = save.fields.includes("scope");
  const isNewer = newest !== null && form.basedOn !== newest.version && !save.isPending && !save.isSuccess;
  const textOf = (version: PolicyVersion) => policyText(version, t, i18n.language, catalog);
  // The drawer was there before the draft: only now is there a field to begin with.
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = async () => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, key: newest?.key ?? keyOf(values.name, newId), basedOn: form.basedOn });
  };
  return (
    <Stack>
      <Form onSubmit={send} aria-label={newest?.name ?? t("deadlines.newPolicy")}>
        <Stack gap="sm">
          {isNewer && (
            <NewerVersion newest={newest} text={textOf(newest)} onRebase={() => form.rebase(newest.version)} />
          )}
          <RefusalAlert error={isNewer && save.reason === "changed-meanwhile" ? null : save.error} />
          <p className={classes.quiet}>{t("deadlines.keepsPromises")}</p>
          <TextInput
            label={t("deadlines.name")}
            ref={first}
            value={values.name}
            error={errorOf("name")}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
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
          <Textarea
            label={t("deadlines.reason")}
            autosize
            minRows={2}
            value={values.reason}
            error={errorOf("reason")}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          {!draft.isKept && <p className={classes.quiet}>{t("deadlines.notKept")}</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("deadlines.save")}
            </Button>
          </Group>
        </Stack>
      </Form>
      {policy !== null && <VersionHistory versions={policy.all} textOf={textOf} />}
    </Stack>
  );
}
