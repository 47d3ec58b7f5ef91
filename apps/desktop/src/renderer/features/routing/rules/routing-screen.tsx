import { RoutingSetId, type RoutingView } from "@kck/contracts";
import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconPencil } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Panel } from "../../../ui/panel";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { Empty, Failed, Loading } from "../../../ui/states";
import { When } from "../../../ui/when";
import { DraftEditor } from "./draft-editor";
import { FindingList } from "./finding-list";
import { HistoryPanel } from "./history-panel";
import { RuleList } from "./rule-list";
import classes from "./rules.module.css";

/** The rules by which matters find their unit: those in force, the draft, and every version before. */
export function RoutingScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const routing = useQuery(trpc.routing.current.queryOptions());
  const [editing, setEditing] = useState<RoutingSetId | null>(null);
  const content = () => {
    if (routing.isPending) return <Loading what={t("routing.rules.loading")} />;
    // What was read once stays while the server is away: somebody may be writing in it.
    if (routing.data === undefined) return <Failed error={routing.error} onRetry={() => void routing.refetch()} />;
    const { open } = routing.data;
    if (open !== null && open.id === editing) {
      return <DraftEditor key={open.id} open={open} routing={routing.data} onClose={() => setEditing(null)} />;
    }
    return <InForce routing={routing.data} onEdit={setEditing} />;
  };
  return <Page title={t("nav.routing")}>{content()}</Page>;
}

function Waiting({ waiting }: Pick<RoutingView, "waiting">) {
  const { t } = useTranslation();
  if (waiting === null || waiting.inForceFrom === null) return null;
  return (
    <Text>
      {t("routing.rules.waiting", { version: waiting.version })} <When at={waiting.inForceFrom} />
    </Text>
  );
}

function InForce({ routing, onEdit }: { routing: RoutingView; onEdit: (id: RoutingSetId) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { inForce, open } = routing;
  // The id belongs to this screen: a second try after an outage begins the same draft.
  const [id] = useState(() => RoutingSetId.parse(newCommandId()));
  const begin = useCommand(
    trpc.routing.draft.mutationOptions({
      onSuccess: async ({ id: begun }) => {
        await queries.invalidateQueries(trpc.routing.pathFilter());
        onEdit(begun);
      },
      onError: () => queries.invalidateQueries(trpc.routing.pathFilter()),
    }),
  );
  const edit = () =>
    open === null ? begin.mutate({ id, revision: null, reason: "", rules: inForce.rules }) : onEdit(open.id);
  const label = t(open === null ? "routing.rules.change" : "routing.rules.goOn");
  useActions([{ id: "routing.change", label, icon: <IconPencil />, run: edit }]);
  return (
    <div className={classes.stack}>
      <RefusalAlert error={begin.error} />
      <Panel
        title={t("routing.rules.inForce", { version: inForce.version })}
        actions={
          <Button leftSection={<IconPencil size="1rem" />} loading={begin.isPending} onClick={edit}>
            {label}
          </Button>
        }
      >
        <div className={classes.stack}>
          <Text c="dimmed">
            {t("routing.rules.since")} {inForce.inForceFrom !== null && <When at={inForce.inForceFrom} />}
            {`, ${inForce.publishedBy?.name ?? t("routing.rules.byProduct")}`}
            {inForce.reason !== "" && `: ${inForce.reason}`}
          </Text>
          <Waiting waiting={routing.waiting} />
          <FindingList findings={inForce.findings} rules={inForce.rules} />
          {inForce.rules.length === 0 ? (
            <Empty text={t("routing.rules.none")} />
          ) : (
            <RuleList label={t("nav.routing")} rules={inForce.rules} />
          )}
        </div>
      </Panel>
      <HistoryPanel waiting={routing.waiting} />
    </div>
  );
}
