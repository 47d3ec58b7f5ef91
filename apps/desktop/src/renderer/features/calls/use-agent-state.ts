import { AGENT_STATES, type AgentState, mayCall } from "@kck/domain";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../api/reason";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { useMe } from "../../api/use-me";
import { useHear } from "../../live/hear";
import { useActions } from "../../ui/hotkeys/use-actions";
import { notifyRefused } from "../../ui/notify";

/** What the person says of themselves between two calls, and how to say another thing: from the menu or the palette. */
export function useAgentState() {
  const { t } = useTranslation();
  const me = useMe();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const isAgent = mayCall(me.role, "calls.setState");
  const own = useQuery(trpc.calls.ownState.queryOptions(undefined, { enabled: isAgent }));
  const refresh = () => queries.invalidateQueries(trpc.calls.ownState.pathFilter());
  const command = useCommand(
    trpc.calls.setState.mutationOptions({
      onSuccess: refresh,
      onError: (error) => notifyRefused({ message: t(`reason.${reasonOf(error)}`) }),
    }),
    { waitsForServer: true },
  );
  const set = (state: AgentState) => command.mutate({ state });

  // A call of one's own ends what was said before it; the calls of the others are none of it.
  useHear({
    onEvent: ({ type, actorId }) => {
      if (type === "contact.started" && actorId === me.id) void refresh();
    },
    onReload: () => void refresh(),
  });
  const state = own.data?.state ?? "available";
  useActions(
    (isAgent ? AGENT_STATES : []).flatMap((one) =>
      one === state ? [] : [{ id: `agent-${one}`, label: t(`agentState.say.${one}`), run: () => set(one) }],
    ),
  );
  return { isAgent, state, since: own.data?.since ?? null, set };
}
