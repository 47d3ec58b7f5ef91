import type { GroupsVersion } from "@kck/contracts";
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { IconAlert } from "../../ui/icons";
import { notifyDone } from "../../ui/notify";
import { Failed, Loading } from "../../ui/states";
import { useCatalog } from "../catalog/use-catalog";
import { changeLines } from "../versions/change-lines";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Version, Versions } from "../versions/versions";
import { GroupFields } from "./group-fields";
import { groupsText, groupWords } from "./group-words";
import { GroupsValues, groupsValues, leftOutThoughFull, readGroups } from "./groups-form";
import { useGroupVersions } from "./use-city-lists";

/** The groups in which categories stand, in their order, with their history. */
export function GroupsDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const versions = useGroupVersions();
  return (
    <VersionDrawer draftKey="city-lists.groups" title={t("categories.groups.title")} onClose={onClose}>
      {(draft) => {
        if (versions.isPending) return <Loading />;
        // What was read once stays while the server is away: somebody may be typing over it.
        if (versions.data === undefined)
          return <Failed error={versions.error} onRetry={() => void versions.refetch()} />;
        return <GroupsForm versions={versions.data} draft={draft} onClose={onClose} />;
      }}
    </VersionDrawer>
  );
}

type Saved = GroupsVersion & Version;
type Props = { versions: Versions<Saved> | null; draft: Draft; onClose: () => void };

function GroupsForm({ versions, draft, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { categories } = useCatalog();
  const newest = versions?.newest ?? null;
  const begin = { basedOn: newest?.version ?? null, values: groupsValues(newest) };
  const form = useVersionForm(draft, GroupsValues, readGroups, begin);
  const save = useCommand(
    trpc.cityLists.saveGroups.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("versions.saved", { name: t("categories.groups.title"), version }) });
        onClose();
      },
    }),
  );
  const send = () => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, basedOn: form.basedOn });
  };
  const full = leftOutThoughFull(form.values.groups, newest?.groups ?? [], categories);
  return (
    <VersionForm
      label={t("categories.groups.title")}
      hint={t("categories.groups.hint")}
      versions={versions}
      draft={draft}
      form={form}
      save={save}
      textOf={groupsText}
      changesOf={(before, after) => changeLines(before, after, { groups: groupWords(t) }, t)}
      onSend={send}
      onClose={onClose}
    >
      {full.length > 0 && (
        <Alert color="orange" icon={<IconAlert />} role="alert">
          {t("categories.groups.full", { groups: full.map(({ code, name }) => `${code} ${name}`).join(", ") })}
        </Alert>
      )}
      <GroupFields
        groups={form.values.groups}
        errorOf={form.errorsAfter(save)}
        onChange={(groups) => form.change({ groups })}
      />
    </VersionForm>
  );
}
