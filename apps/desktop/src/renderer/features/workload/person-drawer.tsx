import type { AbilitiesView, UserId } from "@kck/contracts";
import { Alert, Button, Group, MultiSelect, NumberInput, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { type Draft, useDraft } from "../../platform/use-draft";
import { ActionDrawer } from "../../ui/action-drawer";
import { Form } from "../../ui/form/form";
import { useVersionForm } from "../../ui/form/use-version-form";
import { IconAlert } from "../../ui/icons";
import { notifyDone } from "../../ui/notify";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Failed, Loading } from "../../ui/states";
import { useCatalog } from "../catalog/use-catalog";
import { AbsenceFields } from "./absence-fields";
import { PersonValues, personValues, readPerson } from "./person-form";
import { PersonHistory } from "./person-history";

type Props = { userId: UserId; name: string; onClose: () => void };

/** When somebody is there, how much of full time, and what they know. */
export function PersonDrawer({ userId, name, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const person = useQuery(trpc.workload.person.queryOptions({ userId }));
  const draft = useDraft(`workload.person.${userId}`);
  return (
    <ActionDrawer title={t("workload.person.title", { name })} onClose={onClose}>
      {person.isError ? (
        <Failed error={person.error} onRetry={() => void person.refetch()} />
      ) : person.data === undefined || draft.found === undefined ? (
        <Loading />
      ) : (
        <Stack>
          <PersonForm person={person.data} draft={draft} onClose={onClose} />
          <PersonHistory userId={userId} />
        </Stack>
      )}
    </ActionDrawer>
  );
}

function PersonForm({ person, draft, onClose }: { person: AbilitiesView; draft: Draft; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { categories } = useCatalog();
  const begin = { basedOn: person.version, values: personValues(person) };
  const form = useVersionForm(draft, PersonValues, readPerson, begin);
  const { values, basedOn, change, rebase, errorOf } = form;
  const save = useCommand(
    trpc.workload.savePerson.mutationOptions({
      onSuccess: () => {
        draft.forget();
        notifyDone({ message: t("workload.person.saved", { name: person.name }) });
        onClose();
      },
      onSettled: () => queries.invalidateQueries(trpc.workload.pathFilter()),
    }),
  );
  const isNewer = basedOn !== person.version && !save.isPending && !save.isSuccess;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = async () => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, userId: person.userId, version: basedOn ?? person.version });
  };
  return (
    <Form onSubmit={send} aria-label={t("workload.person.title", { name: person.name })}>
      <Stack>
        {isNewer && (
          <Alert color="orange" icon={<IconAlert />} role="alert" title={t("workload.person.newer")}>
            <Button size="compact-sm" variant="default" onClick={() => rebase(person.version)}>
              {t("workload.person.rebase")}
            </Button>
          </Alert>
        )}
        <RefusalAlert error={isNewer && save.reason === "changed-meanwhile" ? null : save.error} />
        <NumberInput
          label={t("workload.person.share")}
          ref={first}
          data-autofocus
          min={0}
          max={100}
          suffix=" %"
          value={values.percent}
          error={errorOf("workShare")}
          onChange={(percent) => change({ percent })}
        />
        <AbsenceFields
          absences={values.absences}
          error={errorOf("absences")}
          onChange={(absences) => change({ absences })}
        />
        <MultiSelect
          label={t("workload.person.skills")}
          description={t("workload.person.skillsHint")}
          searchable
          hidePickedOptions
          clearable
          clearButtonProps={{ "aria-label": t("field.clear") }}
          data={categories.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          value={values.skills}
          error={errorOf("skills")}
          onChange={(skills) => change({ skills })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
