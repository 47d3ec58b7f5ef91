import type { CommonQuestionsVersion } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { notifyDone } from "../../ui/notify";
import { Failed, Loading } from "../../ui/states";
import { changeLines } from "../versions/change-lines";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Version, Versions } from "../versions/versions";
import { codesIn } from "./codes-of";
import { CommonQuestionsValues, commonQuestionsValues, readCommonQuestions } from "./common-questions-form";
import { QuestionFields } from "./question-fields";
import { questionWords } from "./question-words";
import { useCommonQuestions } from "./use-city-lists";

/** What every matter is asked, whatever its category, with its history. */
export function CommonQuestionsDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const versions = useCommonQuestions();
  return (
    <VersionDrawer draftKey="city-lists.common-questions" title={t("categories.common.title")} onClose={onClose}>
      {(draft) => {
        if (versions.isPending) return <Loading />;
        // What was read once stays while the server is away: somebody may be typing over it.
        if (versions.data === undefined)
          return <Failed error={versions.error} onRetry={() => void versions.refetch()} />;
        return <CommonQuestionsForm versions={versions.data} draft={draft} onClose={onClose} />;
      }}
    </VersionDrawer>
  );
}

type Saved = CommonQuestionsVersion & Version;
type Props = { versions: Versions<Saved> | null; draft: Draft; onClose: () => void };

function CommonQuestionsForm({ versions, draft, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const newest = versions?.newest ?? null;
  const codesOf = codesIn(versions?.all ?? []);
  const begin = { basedOn: newest?.version ?? null, values: commonQuestionsValues(newest) };
  const form = useVersionForm(draft, CommonQuestionsValues, (values) => readCommonQuestions(values, codesOf), begin);
  const save = useCommand(
    trpc.cityLists.saveCommonQuestions.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("versions.saved", { name: t("categories.common.title"), version }) });
        onClose();
      },
    }),
  );
  const send = () => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, basedOn: form.basedOn });
  };
  return (
    <VersionForm
      label={t("categories.common.title")}
      hint={t("categories.common.hint")}
      versions={versions}
      draft={draft}
      form={form}
      save={save}
      textOf={({ questions }) => questions.map(({ label }) => label).join(", ")}
      changesOf={(before, after) => changeLines(before, after, { questions: questionWords(t) }, t)}
      onSend={send}
      onClose={onClose}
    >
      <QuestionFields
        questions={form.values.questions}
        codesOf={codesOf}
        errorOf={form.errorsAfter(save)}
        onChange={(questions) => form.change({ questions })}
      />
    </VersionForm>
  );
}
