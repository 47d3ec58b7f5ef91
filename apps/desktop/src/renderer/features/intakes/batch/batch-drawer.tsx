import type { IntakeRow } from "@kck/contracts";
import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC, useTRPCClient } from "../../../api/trpc";
import { ActionDrawer } from "../../../ui/action-drawer";
import { useCatalog } from "../../catalog/use-catalog";
import { ActionForm } from "../actions/action-form";
import { commandLabel } from "../actions/command-label";
import { factsOf, initialValues } from "../actions/form-about";
import { fillTemplate } from "../actions/template";
import { aboutSeveral } from "./about-several";
import type { BatchCommand } from "./applicable";
import { BatchProgress } from "./batch-progress";
import { type Progress, runBatch } from "./run-batch";
import { sendOne } from "./send-one";

type Props = {
  command: BatchCommand;
  /** The rows as they were looked at; each command names its row's version. */
  rows: readonly IntakeRow[];
  /** Rows that were selected too, but whose status does not allow this. */
  skipped: number;
  /** Tells the ids of the rows for which it was not done. */
  onClose: (failed: readonly string[] | null) => void;
};

/** One form for several intakes: one command is sent for each, and each result is told. */
export function BatchDrawer({ command, rows, skipped, onClose }: Props) {
  const { t } = useTranslation();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const catalog = useCatalog();
  const [about] = useState(() => aboutSeveral(rows, catalog, new Date()));
  const [initial] = useState(() => initialValues(command, about));
  const [progress, setProgress] = useState<Progress<IntakeRow> | null>(null);
  const [isOver, setIsOver] = useState(false);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    return () => stop.current.abort();
  }, []);

  const inputFor = (row: IntakeRow, input: Record<string, unknown>) => {
    const { publicAnswer: answer } = input;
    const own =
      typeof answer === "string" ? { publicAnswer: fillTemplate(answer, factsOf(row, catalog, new Date())) } : {};
    return { ...input, ...own, id: row.id, version: row.version };
  };
  const send = async (input: Record<string, unknown>) => {
    setProgress({ done: [], total: rows.length });
    const sendRow = (row: IntakeRow) => sendOne(client, command, inputFor(row, input));
    await runBatch(rows, sendRow, setProgress, stop.current.signal);
    setIsOver(true);
    await queries.invalidateQueries(trpc.intakes.pathFilter());
  };

  const close = () => {
    if (progress === null) return onClose(null);
    const done = new Set(progress.done.filter(({ reason }) => reason === null).map(({ row }) => row.id));
    onClose(rows.map(({ id }) => id).filter((id) => !done.has(id)));
  };
  const label = commandLabel(t, command);

  return (
    <ActionDrawer
      title={`${label} · ${t("inbox.batch.count", { count: rows.length })}`}
      canClose={progress === null || isOver}
      onClose={close}
    >
      {progress === null ? (
        <ActionForm
          command={command}
          about={about}
          initial={initial}
          onSend={send}
          submitLabel={`${label} (${rows.length})`}
          isDangerous={false}
          aside={
            <Button variant="default" onClick={close}>
              {t("common.cancel")}
            </Button>
          }
        >
          <Text size="sm">{t("inbox.batch.sure", { count: rows.length })}</Text>
          {skipped > 0 && (
            <Text size="sm" c="var(--kck-warning)">
              {t("inbox.batch.skipped", { count: skipped })}
            </Text>
          )}
        </ActionForm>
      ) : (
        <BatchProgress progress={progress} isOver={isOver} onStop={() => stop.current.abort()} onClose={close} />
      )}
    </ActionDrawer>
  );
}
