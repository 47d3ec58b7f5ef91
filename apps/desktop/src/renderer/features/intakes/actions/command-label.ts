import { ACTIONS } from "@kck/domain";
import type { TFunction } from "i18next";
import { CHANGES, type Command } from "./commands";

/** The word on a command's button and above its form. */
export function commandLabel(t: TFunction, command: Command): string {
  const action = ACTIONS.find((one) => one === command);
  if (action !== undefined) return t(`action.${action}`);
  const change = CHANGES.find((one) => one === command);
  return change === undefined ? "" : t(`intake.change.${change}`);
}
