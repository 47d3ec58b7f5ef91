import type { IntakeRow } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../api/trpc";
import type { Command } from "../actions/commands";
import { OneActionDrawer } from "../actions/one-action-drawer";

type Props = { command: Command; row: IntakeRow; onClose: () => void };

/** The form of an action over one row: it needs the whole intake, which is asked for first. */
export function RowDrawer({ command, row, onClose }: Props) {
  const trpc = useTRPC();
  const intake = useQuery(trpc.intakes.get.queryOptions({ id: row.id }));
  if (intake.data === undefined) return null;
  return <OneActionDrawer command={command} view={intake.data} onDone={onClose} onClose={onClose} />;
}
