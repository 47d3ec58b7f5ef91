import type { IntakeView, Receipt } from "@kck/contracts";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import type { Draft } from "../../../platform/use-draft";
import { notifyDone } from "../../../ui/notify";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { useNow } from "../../../ui/use-now";
import { useCatalog } from "../../catalog/use-catalog";
import { Meanwhile } from "../one/meanwhile";
import { isAllowed } from "../rights";
import { ActionForm } from "./action-form";
import { rebased } from "./answers-text";
import { commandLabel } from "./command-label";
import { type Command, FINAL } from "./commands";
import { draftOf, valuesFrom } from "./draft-text";
import { aboutOne, initialValues } from "./form-about";
import { KeepAsNote } from "./keep-as-note";
import { typedWords } from "./typed-words";
import { useIntakeCommand } from "./use-intake-command";

type Props = {
  command: Command;
  /** The intake as it is now; it may change while the form is open. */
  view: IntakeView;
  draft: Draft;
  onDone: (receipt: Receipt | null) => void;
  onClose: () => void;
};

/**
 * A command's form over one intake. It is sent against the state that the person has seen: when that has changed, both
 * states are shown and everything typed stays.
 */
export function OneActionForm({ command, view, draft, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const catalog = useCatalog();
  const now = useNow();
  const sender = useIntakeCommand();
  const [seen] = useState(view);
  const [about] = useState(() => aboutOne(view, catalog, now));
  const [initial] = useState(() => {
    const found = valuesFrom(draft.found ?? null, initialValues(command, about));
    return { ...found, answers: rebased(found.answers, view.answers) };
  });
  const [values, setValues] = useState(initial);

  // One's own success is no change by somebody else, even where the live stream tells of it first.
  const isChanged = view.version !== seen.version && !sender.isPending && !sender.isSuccess;
  const error = isChanged && sender.reason === "changed-meanwhile" ? null : sender.error;
  const mayStill = isAllowed(command, view, me);
  const label = commandLabel(t, command);
  const words = typedWords(values);

  const received = (receipt: Receipt) => {
    draft.forget();
    notifyDone({ message: t("intake.done", { action: label, number: receipt.number }) });
    onDone(receipt);
  };
  // A refusal stands above the form, see `error`; there is nothing else to do about it here.
  const send = (input: Record<string, unknown>) =>
    sender
      .mutateAsync({ command, input: { id: view.id, version: view.version, ...input } })
      .then(received, () => undefined);

  return (
    <ActionForm
      command={command}
      about={about}
      initial={initial}
      onChange={(next) => {
        setValues(next);
        draft.keep(draftOf(next));
      }}
      onSend={send}
      submitLabel={isChanged ? t("intake.meanwhile.apply") : label}
      isDangerous={command === "cancel"}
      isBlocked={!mayStill}
      aside={
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      }
    >
      {isChanged && <Meanwhile was={seen} is={view} isAllowed={mayStill} />}
      <RefusalAlert error={error} />
      {(isChanged || error !== null) && words !== "" && (
        <KeepAsNote
          intakeId={view.id}
          body={words}
          onKept={() => {
            draft.forget();
            onDone(null);
          }}
        />
      )}
      {FINAL.has(command) && <Text size="sm">{t("intake.finalHint")}</Text>}
      {!draft.isKept && (
        <Text size="sm" c="var(--kck-warning)" role="status">
          {t("intake.draftNotKept")}
        </Text>
      )}
    </ActionForm>
  );
}
