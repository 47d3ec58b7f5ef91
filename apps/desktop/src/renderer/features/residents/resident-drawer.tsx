import { type ResidentId, type ResidentView, showPhone } from "@kck/contracts";
import { Alert, Button, Group, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
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
import { PhoneList } from "./phone-list";
import { ResidentValues, readResident, residentValues } from "./resident-form";

type Props = { id: ResidentId; onClose: () => void };

/** Who a resident is and how to reach them, to be put right while they are on the line. */
export function ResidentDrawer({ id, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const resident = useQuery(trpc.residents.get.queryOptions({ id }));
  const draft = useDraft(`resident.${id}`);
  return (
    <ActionDrawer title={t("resident.correct")} onClose={onClose}>
      {resident.isError ? (
        <Failed error={resident.error} onRetry={() => resident.refetch()} />
      ) : resident.data === undefined || draft.found === undefined ? (
        <Loading />
      ) : (
        <ResidentForm resident={resident.data} draft={draft} onClose={onClose} />
      )}
    </ActionDrawer>
  );
}

function ResidentForm({ resident, draft, onClose }: { resident: ResidentView; draft: Draft; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const begin = { basedOn: resident.version, values: residentValues(resident) };
  const { values, basedOn, change, rebase, errorOf, submit } = useVersionForm(
    draft,
    ResidentValues,
    readResident,
    begin,
  );
  const save = useCommand(
    trpc.residents.save.mutationOptions({
      onSuccess: () => {
        draft.forget();
        notifyDone({ message: t("resident.saved") });
        onClose();
      },
    }),
  );
  const isNewer = basedOn !== resident.version && !save.isPending && !save.isSuccess;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = async () => {
    const input = submit();
    if (input !== null) save.mutate({ id: resident.id, version: basedOn, ...input });
  };
  const field = (name: "name" | "email" | "address" | "phone") => ({
    value: values[name],
    error: errorOf(name),
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <Form onSubmit={send} aria-label={t("resident.correct")}>
      <Stack gap="sm">
        {isNewer && (
          <Alert color="orange" icon={<IconAlert />} role="alert" title={t("resident.newer")}>
            <p>
              {[resident.name, resident.email, resident.address].filter(Boolean).join(" · ") || t("resident.empty")}
            </p>
            <Button size="compact-sm" variant="default" onClick={() => rebase(resident.version)}>
              {t("resident.rebase")}
            </Button>
          </Alert>
        )}
        <RefusalAlert error={isNewer && save.reason === "changed-meanwhile" ? null : save.error} />
        <TextInput label={t("resident.name")} ref={first} data-autofocus autoComplete="off" {...field("name")} />
        <TextInput label={t("resident.email")} inputMode="email" autoComplete="off" {...field("email")} />
        <TextInput label={t("resident.address")} autoComplete="off" {...field("address")} />
        <PhoneList
          phones={resident.phones.map(({ e164, typed }) => ({
            key: e164 ?? typed,
            text: e164 === null ? typed : showPhone(e164),
          }))}
          wrong={values.wrongPhones}
          onChange={(wrongPhones) => change({ wrongPhones })}
        />
        <TextInput label={t("resident.addPhone")} inputMode="tel" autoComplete="off" {...field("phone")} />
        {!draft.isKept && <p>{t("common.draftNotKept")}</p>}
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
