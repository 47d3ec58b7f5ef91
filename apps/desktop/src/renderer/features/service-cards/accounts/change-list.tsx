import type { AccountChangeView } from "@kck/contracts";
import { Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { ToneBadge } from "../../../ui/badge";
import { ConfirmDialog } from "../../../ui/confirm-dialog";
import { IconCheck, IconCross, IconUsers } from "../../../ui/icons";
import { notifyDone } from "../../../ui/notify";
import { When } from "../../../ui/when";
import classes from "./accounts.module.css";

type Decision = { readonly change: AccountChangeView; readonly isAccepted: boolean };

/** Changes of accounts, each with both numbers; what this person may decide has its buttons. */
export function ChangeList({ changes }: { changes: readonly AccountChangeView[] }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const decide = useCommand(
    trpc.accounts.decide.mutationOptions({
      onSuccess: (_, { isAccepted }) => {
        notifyDone({ message: t(isAccepted ? "cards.accounts.accepted" : "cards.accounts.refused") });
        setDeciding(null);
        return queries.invalidateQueries(trpc.accounts.pathFilter());
      },
    }),
  );
  return (
    <>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change.id} className={classes.change}>
            <div className={classes.about}>
              <p className={classes.name}>{change.name}</p>
              <dl className={classes.numbers}>
                <dt>{t("cards.accounts.was")}</dt>
                <dd className={classes.number}>
                  {change.oldNumber === "" ? t("cards.accounts.noNumber") : <del>{change.oldNumber}</del>}
                </dd>
                <dt>{t("cards.accounts.willBe")}</dt>
                <dd className={classes.number}>
                  <ins>{change.number}</ins>
                </dd>
              </dl>
              <p className={classes.quiet}>
                <When at={change.proposedAt} />
                {change.proposedBy !== null && `, ${change.proposedBy.name}`}: {change.reason}
              </p>
            </div>
            <Decided change={change} />
            {change.isAccepted === null && change.mayDecide && (
              <Group gap="sm">
                <Button size="compact-sm" onClick={() => setDeciding({ change, isAccepted: true })}>
                  {t("cards.accounts.accept")}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setDeciding({ change, isAccepted: false })}>
                  {t("cards.accounts.refuse")}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={deciding !== null}
        title={t(deciding?.isAccepted === true ? "cards.accounts.accept" : "cards.accounts.refuse")}
        confirmLabel={t(deciding?.isAccepted === true ? "cards.accounts.accept" : "cards.accounts.refuse")}
        isDangerous={deciding?.isAccepted === false}
        isPending={decide.isPending}
        error={decide.error}
        onConfirm={() =>
          deciding !== null && decide.mutate({ id: deciding.change.id, isAccepted: deciding.isAccepted })
        }
        onClose={() => setDeciding(null)}
      >
        <Text>
          {t(deciding?.isAccepted === true ? "cards.accounts.acceptText" : "cards.accounts.refuseText", {
            name: deciding?.change.name ?? "",
            number: deciding?.change.number ?? "",
          })}
        </Text>
      </ConfirmDialog>
    </>
  );
}

/** What became of a change; of one that waits, who may decide. */
function Decided({ change }: { change: AccountChangeView }) {
  const { t } = useTranslation();
  if (change.isAccepted === null) {
    return change.mayDecide ? null : (
      <ToneBadge tone="warning" icon={<IconUsers size="0.9375rem" />}>
        {t("cards.accounts.waits")}
      </ToneBadge>
    );
  }
  return (
    <div>
      {change.isAccepted ? (
        <ToneBadge tone="success" icon={<IconCheck size="0.9375rem" />}>
          {t("cards.accounts.accepted")}
        </ToneBadge>
      ) : (
        <ToneBadge tone="danger" icon={<IconCross size="0.9375rem" />}>
          {t("cards.accounts.refused")}
        </ToneBadge>
      )}
      {change.decidedAt !== null && (
        <p className={classes.quiet}>
          <When at={change.decidedAt} />
          {change.decidedBy !== null && `, ${change.decidedBy.name}`}
        </p>
      )}
    </div>
  );
}
