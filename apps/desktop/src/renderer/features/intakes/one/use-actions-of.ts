import type { IntakeView } from "@kck/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../../api/reason";
import { notifyDone, notifyRefused } from "../../../ui/notify";
import { commandLabel } from "../actions/command-label";
import { type Command, FINAL } from "../actions/commands";
import { fieldsOf } from "../actions/fields";
import { useIntakeCommand } from "../actions/use-intake-command";

/** Takes actions on one intake: at once where nothing has to be said, else over the form that is open now. */
export function useActionsOf(view: IntakeView) {
  const { t } = useTranslation();
  const sender = useIntakeCommand();
  const [open, setOpen] = useState<Command | null>(null);

  const begin = (command: Command) => {
    if (
      fieldsOf(command, { status: view.status, hasUnit: view.unitId !== null, lacksHandover: false }).length > 0 ||
      FINAL.has(command)
    )
      return setOpen(command);
    if (sender.isPending) return;
    const label = commandLabel(t, command);
    sender.mutateAsync({ command, input: { id: view.id, version: view.version } }).then(
      ({ number }) => notifyDone({ message: t("intake.done", { action: label, number }) }),
      (error: unknown) => notifyRefused({ title: label, message: t(`reason.${reasonOf(error)}`) }),
    );
  };
  return { open, begin, close: () => setOpen(null), isPending: sender.isPending };
}
