import type { RoutingSetView, RoutingView } from "@kck/contracts";
import { refusalToPublish } from "@kck/domain";
import { Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { useMe } from "../../../api/use-me";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { IconCheck } from "../../../ui/icons";
import { InstantPicker } from "../../../ui/instant-picker";
import { notifyDone } from "../../../ui/notify";
import { Panel } from "../../../ui/panel";
import { When } from "../../../ui/when";
import { Overtakes } from "./overtakes";
import classes from "./rules.module.css";
import type { OpenSet } from "./use-open-set";

type Props = { open: RoutingSetView; set: OpenSet; routing: RoutingView };

/** Puts the draft in force, at once or from a date on, after exactly this draft was tested. */
export function PublishPanel({ open, set, routing }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const me = useMe();
  const [at, setAt] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const publish = useCommand(
    trpc.routing.publish.mutationOptions({
      onSuccess: ({ version }) => {
        notifyDone({ message: t("routing.rules.publish.done", { version }) });
        setAsking(false);
        return queries.invalidateQueries(trpc.routing.pathFilter());
      },
    }),
  );
  const isTested = set.isSaved && open.revision === set.revision && open.state === "back-tested";
  const hasErrors = open.findings.some(({ severity }) => severity === "error");
  const refusal = refusalToPublish(me.role, {
    status: isTested ? "back-tested" : "draft",
    reason: set.content.reason,
    isAuthor: open.isOwn,
    needsSecondPerson: routing.needsSecondPerson,
  });
  const why = refusal === null ? (hasErrors ? "errors" : null) : refusal;
  return (
    <Panel title={t("routing.rules.publish.title")}>
      <div className={classes.stack}>
        <Group align="flex-end">
          <InstantPicker
            label={t("routing.rules.publish.at")}
            placeholder={t("routing.rules.publish.now")}
            w="13rem"
            value={at}
            onChange={setAt}
          />
          <Button leftSection={<IconCheck size="1rem" />} disabled={why !== null} onClick={() => setAsking(true)}>
            {t("routing.rules.publish.button")}
          </Button>
        </Group>
        {why !== null && <Text>{t(`routing.rules.publish.why.${why}`)}</Text>}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("routing.rules.publish.title")}
        confirmLabel={t("routing.rules.publish.button")}
        isPending={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate({ id: open.id, revision: set.revision, at })}
        onClose={() => setAsking(false)}
      >
        <Text>
          {at === null ? t("routing.rules.publish.text") : t("routing.rules.publish.textFrom")}
          {at !== null && <When at={at} />}
        </Text>
        <Overtakes waiting={routing.waiting} />
      </ConfirmDialog>
    </Panel>
  );
}
