import type { RoutingSetView } from "@kck/contracts";
import { refusalToPublish } from "@kck/domain";
import { Button, Group, Text } from "@mantine/core";
import { DateTimePicker } from "@mantine/dates";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { useMe } from "../../../api/use-me";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { fromPicker } from "../../../ui/form/instant-field";
import { IconCheck } from "../../../ui/icons";
import { notifyDone } from "../../../ui/notify";
import { Panel } from "../../../ui/panel";
import classes from "./rules.module.css";
import type { Draft } from "./use-draft";

type Props = { open: RoutingSetView; draft: Draft; needsSecondPerson: boolean };

/** Puts the draft in force, at once or from a date on, after exactly this draft was tested. */
export function PublishPanel({ open, draft, needsSecondPerson }: Props) {
  const { t, i18n } = useTranslation();
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
  const isTested = draft.isSaved && open.revision === draft.revision && open.state === "back-tested";
  const hasErrors = open.findings.some(({ severity }) => severity === "error");
  // The screen knows who began the draft; whoever edited it since is known to the server, which refuses them itself.
  const refusal = refusalToPublish(me.role, {
    status: isTested ? "back-tested" : "draft",
    isAuthor: open.author?.id === me.id,
    needsSecondPerson,
  });
  const why = refusal === null ? (hasErrors ? "errors" : null) : refusal;
  const from = at === null ? null : fromPicker(at);
  return (
    <Panel title={t("routing.rules.publish.title")}>
      <div className={classes.stack}>
        <Group align="flex-end">
          <DateTimePicker
            label={t("routing.rules.publish.at")}
            placeholder={t("routing.rules.publish.now")}
            valueFormat="DD.MM.YYYY HH:mm"
            locale={i18n.language}
            clearable
            hideOutsideDates
            weekendDays={[]}
            ariaLabels={{ previousMonth: t("field.previousMonth"), nextMonth: t("field.nextMonth") }}
            clearButtonProps={{ "aria-label": t("field.clear") }}
            timePickerProps={{ hoursInputLabel: t("field.hours"), minutesInputLabel: t("field.minutes") }}
            submitButtonProps={{ "aria-label": t("field.confirm") }}
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
        onConfirm={() => publish.mutate({ id: open.id, revision: draft.revision, at: from })}
        onClose={() => setAsking(false)}
      >
        <Text>{t("routing.rules.publish.text")}</Text>
      </ConfirmDialog>
    </Panel>
  );
}
