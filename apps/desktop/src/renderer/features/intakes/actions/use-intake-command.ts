import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { type Command, SENDERS } from "./commands";

type Sent = { commandId: string; command: Command; input: Readonly<Record<string, unknown>> };

/** Sends any command on one intake; afterwards everything on screen that shows intakes is asked for again. */
export function useIntakeCommand() {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries(trpc.intakes.pathFilter());
  return useCommand({
    mutationFn: ({ commandId, command, input }: Sent) => SENDERS[command](client, { ...input, commandId }),
    onSuccess: refresh,
    // Refused means that this screen knows less than the server: a fresh state is what is needed next.
    onError: refresh,
  });
}
