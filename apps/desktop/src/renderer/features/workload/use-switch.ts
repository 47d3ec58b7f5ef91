import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../api/reason";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { notifyRefused } from "../../ui/notify";

/** Turns automatic assignment of a unit on or off. */
export function useSwitch() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.workload.board.pathFilter());
  return useCommand(
    trpc.workload.switch.mutationOptions({
      onSuccess: refresh,
      onError: (error) => {
        notifyRefused({ message: t(`reason.${reasonOf(error)}`) });
        return refresh();
      },
    }),
  );
}
