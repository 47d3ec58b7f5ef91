import type { IntakeView, Receipt } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { useDraft } from "../../../platform/use-draft";
import { ActionDrawer } from "../../../ui/action-drawer";
import { Loading } from "../../../ui/states";
import { commandLabel } from "./command-label";
import type { Command } from "./commands";
import { OneActionForm } from "./one-action-form";

type Props = { command: Command; view: IntakeView; onDone: (receipt: Receipt | null) => void; onClose: () => void };

/** The form of an action beside the intake, so that the matter can be read while its answer is written. */
export function OneActionDrawer({ command, view, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`intake.${view.id}.${command}`);
  return (
    <ActionDrawer title={`${commandLabel(t, command)} · ${view.number}`} onClose={onClose}>
      {draft.found === undefined ? (
        <Loading />
      ) : (
        <OneActionForm command={command} view={view} draft={draft} onDone={onDone} onClose={onClose} />
      )}
    </ActionDrawer>
  );
}
