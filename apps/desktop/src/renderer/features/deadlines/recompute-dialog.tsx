import type { PolicyVersion } from "@kck/contracts";
import { Button, Group, Modal, Select, Stack, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { useDraft } from "../../platform/use-draft";
import { notifyDone } from "../../ui/notify";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Empty, Failed, Loading } from "../../ui/states";
import type { Versions } from "../versions/versions";
import classes from "./deadlines.module.css";
import { RecomputeTable } from "./recompute-table";

type Props = { policies: readonly Versions<PolicyVersion>[]; onClose: () => void };

/** Shows which promises would be others if they were counted anew, and only then has it done, with the reason. */
export function RecomputeDialog({ policies, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const draft = useDraft("deadlines.recompute");
  const [policyKey, setPolicyKey] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const preview = useQuery(trpc.deadlines.preview.queryOptions({ policyKey }, { staleTime: 0 }));
  const reason = typed ?? draft.found ?? "";
  const isMissing = isTried && reason.trim() === "";
  const recompute = useCommand(
    trpc.deadlines.recompute.mutationOptions({
      onSuccess: ({ recomputed, passedOver }) => {
        notifyDone({
          message: [
            t("deadlines.recomputed", { count: recomputed }),
            passedOver > 0 ? t("deadlines.passedOver", { count: passedOver }) : "",
          ]
            .filter(Boolean)
            .join(" "),
        });
        draft.forget();
        setTyped("");
        setTried(false);
        return queries.invalidateQueries(trpc.deadlines.preview.pathFilter());
      },
    }),
  );
  const view = preview.data;
  const changed = view === undefined ? 0 : view.later + view.earlier;
  const send = () => {
    setTried(true);
    if (view === undefined || reason.trim() === "") return;
    const intakes = view.rows.map(({ id, version, newDueAt }) => ({ id, version, dueAt: newDueAt }));
    recompute.mutate({ reason, intakes });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("deadlines.recompute")}
      size="64rem"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <p className={classes.quiet}>{t("deadlines.recomputeHint")}</p>
        <Select
          label={t("deadlines.ofPolicy")}
          placeholder={t("deadlines.allPolicies")}
          data={policies.map(({ newest }) => ({ value: newest.key, label: newest.name }))}
          clearable
          clearButtonProps={{ "aria-label": t("deadlines.allPolicies") }}
          value={policyKey}
          onChange={setPolicyKey}
          data-autofocus
        />
        {preview.isPending ? (
          <Loading what={t("deadlines.counting")} />
        ) : preview.isError ? (
          <Failed error={preview.error} onRetry={() => void preview.refetch()} />
        ) : changed === 0 ? (
          <Empty text={t("deadlines.nothingChanges", { count: preview.data.looked })} />
        ) : (
          <RecomputeTable view={preview.data} />
        )}
        <RefusalAlert error={recompute.error} onRetry={recompute.retry} />
        {changed > 0 && (
          <>
            <Textarea
              label={t("deadlines.recomputeReason")}
              autosize
              minRows={2}
              value={reason}
              error={isMissing ? t("field.required") : undefined}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                draft.keep(event.currentTarget.value);
              }}
            />
            {!draft.isKept && <p className={classes.quiet}>{t("common.draftNotKept")}</p>}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t("common.cancel")}
              </Button>
              <Button loading={recompute.isPending} onClick={send}>
                {t("deadlines.recomputeNow", { count: view?.rows.length ?? 0 })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
