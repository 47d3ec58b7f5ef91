import { LIMITS, RoutingSetId, type RoutingSetRow, type RoutingView } from "@kck/contracts";
import { Button, Text, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { notifyDone } from "../../../ui/notify";
import { Panel } from "../../../ui/panel";
import { Failed, Loading } from "../../../ui/states";
import { useNow } from "../../../ui/use-now";
import { When } from "../../../ui/when";
import { Overtakes } from "./overtakes";
import classes from "./rules.module.css";
import { SetChanges } from "./set-changes";

/** Every set that was published, the newest first; any earlier one comes back in one click. */
export function HistoryPanel({ waiting }: Pick<RoutingView, "waiting">) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const history = useQuery(trpc.routing.history.queryOptions());
  const now = useNow();
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<{ version: number; id: RoutingSetId } | null>(null);
  const rollBack = useCommand(
    trpc.routing.rollBack.mutationOptions({
      onSuccess: ({ version }, { version: earlier }) => {
        notifyDone({ message: t("routing.rules.history.done", { version, earlier }) });
        setChosen(null);
        setReason("");
        return queries.invalidateQueries(trpc.routing.pathFilter());
      },
    }),
  );
  const content = () => {
    if (history.isPending) return <Loading />;
    if (history.isError) return <Failed error={history.error} onRetry={() => void history.refetch()} />;
    return (
      <ol className={classes.rules} aria-label={t("routing.rules.history.title")}>
        {history.data.sets
          .flatMap((set) => (set.version === null ? [] : [{ ...set, version: set.version }]))
          .toSorted((a, b) => b.version - a.version)
          .map((set) => (
            <li key={set.id} className={classes.set}>
              <div>
                <About set={set} />
                <SetChanges version={set.version} />
              </div>
              {set.state === "retired" && set.inForceFrom !== null && new Date(set.inForceFrom) <= now && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t("routing.rules.history.restoreOf", { version: set.version })}
                  onClick={() => setChosen({ version: set.version, id: RoutingSetId.parse(newCommandId()) })}
                >
                  {t("routing.rules.history.restore")}
                </Button>
              )}
            </li>
          ))}
      </ol>
    );
  };
  const version = chosen?.version ?? 0;
  return (
    <Panel title={t("routing.rules.history.title")}>
      {content()}
      <ConfirmDialog
        isOpen={chosen !== null}
        title={t("routing.rules.history.restoreOf", { version })}
        confirmLabel={t("routing.rules.history.restore")}
        isPending={rollBack.isPending}
        error={rollBack.error}
        isReady={reason.trim() !== ""}
        onConfirm={() => chosen !== null && rollBack.mutate({ ...chosen, reason })}
        onClose={() => setChosen(null)}
      >
        <Text>{t("routing.rules.history.text", { version })}</Text>
        <Overtakes waiting={waiting} />
        <Textarea
          mt="sm"
          label={t("routing.rules.history.why")}
          required
          autosize
          maxLength={LIMITS.note}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </Panel>
  );
}

function About({ set }: { set: RoutingSetRow }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className={classes.name}>
        {t("routing.rules.version", { version: set.version })} · {t(`routing.rules.state.${set.state}`)}
      </p>
      <p className={classes.quiet}>
        {set.inForceFrom !== null && <When at={set.inForceFrom} />}
        {set.publishedBy !== null && `, ${set.publishedBy.name}`}
        {set.basedOn !== null && `, ${t("routing.rules.history.basedOn", { version: set.basedOn })}`}
        {set.reason !== "" && `: ${set.reason}`}
      </p>
    </div>
  );
}
