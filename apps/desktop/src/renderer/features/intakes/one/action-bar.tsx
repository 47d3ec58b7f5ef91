import type { IntakeView } from "@kck/contracts";
import type { Action } from "@kck/domain";
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { ariaKeys } from "../../../ui/hotkeys/match";
import { HOTKEYS } from "../../../ui/hotkeys/registry";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { HotkeyKbd } from "../../../ui/kbd";
import type { Command } from "../actions/commands";
import { COMMAND_HOTKEYS } from "../actions/hotkeys";
import { changesOf } from "../rights";
import { inOrder } from "./primary";

type Props = {
  view: IntakeView;
  onBegin: (command: Command) => void;
  isPending: boolean;
  /** Beside a list the keys belong to the list's rows. */
  hasKeys: boolean;
};

/** The actions that this person may take now, and no others; each by its key too. */
export function ActionBar({ view, onBegin, isPending, hasKeys }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { first, others } = inOrder(view.status, view.actions);
  const canAssign = changesOf(view, me).includes("assign");

  useActions(
    [...view.actions, ...(canAssign ? (["assign"] as const) : [])].map((command) => {
      const hotkey = hasKeys ? COMMAND_HOTKEYS[command] : undefined;
      const label = command === "assign" ? t("intake.change.assign") : t(`action.${command}`);
      return { id: command, label, run: () => onBegin(command), ...(hotkey === undefined ? {} : { hotkey }) };
    }),
  );

  const button = (action: Action, isFirst: boolean) => {
    const hotkey = COMMAND_HOTKEYS[action];
    const look = isFirst
      ? { variant: "filled" }
      : action === "cancel"
        ? { variant: "default", c: "var(--kck-danger)" }
        : { variant: "default" };
    return (
      <Button
        key={action}
        {...look}
        loading={isFirst && isPending}
        onClick={() => onBegin(action)}
        rightSection={hotkey !== undefined && hasKeys ? <HotkeyKbd hotkey={hotkey} /> : null}
        {...(hotkey !== undefined && hasKeys ? { "aria-keyshortcuts": ariaKeys(HOTKEYS[hotkey].keys) } : {})}
      >
        {t(`action.${action}`)}
      </Button>
    );
  };
  if (first === null && others.length === 0) return null;
  return (
    <Group gap="sm" role="group" aria-label={t("intake.actions")}>
      {first !== null && button(first, true)}
      {others.map((action) => button(action, false))}
    </Group>
  );
}
