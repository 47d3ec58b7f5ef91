import type { HotkeyId } from "../../../ui/hotkeys/registry";
import type { Command } from "./commands";

/** The key of each command, where it has one; the keys themselves stand in the registry. */
export const COMMAND_HOTKEYS: Partial<Record<Command, HotkeyId>> = {
  answer: "intakeAnswer",
  forward: "intakeForward",
  reassign: "intakeReassign",
  accept: "intakeAccept",
  return: "intakeReturn",
  start: "intakeStart",
  schedule: "intakeSchedule",
  ask: "intakeAsk",
  reply: "intakeReply",
  resolve: "intakeResolve",
  dispute: "intakeDispute",
  close: "intakeClose",
  reopen: "intakeReopen",
  join: "intakeJoin",
  separate: "intakeSeparate",
  cancel: "intakeCancel",
  assign: "intakeAssign",
};
