import type { IntakeRow, PersonLoad, SuggestionsView, UserId } from "@kck/contracts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { ActionDrawer } from "../../ui/action-drawer";
import { Failed, Loading } from "../../ui/states";
import { AssignForm, type Given } from "./assign-form";
import { suggestedOf } from "./together";

type Props = {
  rows: readonly IntakeRow[];
  /** Of the unit that has them. */
  people: readonly PersonLoad[];
  /** Where a card was dropped on somebody. */
  start: UserId | null;
  onAssign: (given: Given) => void;
  onClose: () => void;
};

const NONE: SuggestionsView["rows"] = [];

/** Chooses who gets one intake or several; it says whom the rules suggest, and for one of them why. */
export function AssignDrawer({ rows, ...props }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const one = rows.length === 1 ? rows[0] : undefined;
  const ids = rows.map(({ id }) => id);
  const alone = useQuery(trpc.workload.suggest.queryOptions(one === undefined ? skipToken : { id: one.id }));
  const together = useQuery(trpc.workload.suggestTogether.queryOptions(one === undefined ? { ids } : skipToken));
  const asked = one === undefined ? together : alone;
  const title = one === undefined ? t("workload.assignCount", { count: rows.length }) : one.number;
  const ranked = alone.data?.rows ?? NONE;
  const first = ranked[0];
  return (
    <ActionDrawer title={`${t("workload.assign")} · ${title}`} onClose={props.onClose}>
      {asked.isPending && <Loading what={t("workload.suggesting")} />}
      {asked.isError && <Failed error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && (
        <AssignForm
          {...props}
          rows={rows}
          ranked={ranked}
          suggested={suggestedOf(
            one === undefined ? (together.data?.rows ?? []) : [{ intakeId: one.id, suggested: first ?? null }],
          )}
        />
      )}
    </ActionDrawer>
  );
}
