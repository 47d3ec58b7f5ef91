import type { CardId } from "@kck/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";

/** What may be done with a card and its open revision; each refreshes what is shown of it. */
export function useCardCommands(id: CardId, onDone: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSuccess = async () => {
    await queries.invalidateQueries(trpc.cards.get.queryFilter({ id }));
    onDone();
    void queries.invalidateQueries(trpc.cards.list.pathFilter());
  };
  return {
    submit: useCommand(trpc.cards.submit.mutationOptions({ onSuccess })),
    sendBack: useCommand(trpc.cards.sendBack.mutationOptions({ onSuccess })),
    publish: useCommand(trpc.cards.publish.mutationOptions({ onSuccess })),
    discard: useCommand(trpc.cards.discard.mutationOptions({ onSuccess })),
    archive: useCommand(trpc.cards.archive.mutationOptions({ onSuccess })),
    restore: useCommand(trpc.cards.restore.mutationOptions({ onSuccess })),
    settle: useCommand(trpc.cards.settle.mutationOptions({ onSuccess })),
  };
}
