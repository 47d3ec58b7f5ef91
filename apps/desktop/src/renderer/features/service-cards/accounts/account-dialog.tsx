import { AccountChangeId, AccountId, type AccountView, AddAccount, LIMITS } from "@kck/contracts";
import { readAccountNumber } from "@kck/domain";
import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { Form, useAppForm } from "../../../ui/form/form";
import { IconCheck, IconUsers } from "../../../ui/icons";
import { notifyDone } from "../../../ui/notify";
import { RefusalAlert } from "../../../ui/refusal-alert";

type Props = { account: AccountView | null; onClose: () => void };
const Proposal = AddAccount.pick({ name: true, number: true, reason: true, key: true });

/** Proposes an account, or a change of one. The number is checked while it is typed, and valid only once a second person has accepted it. */
export function AccountDialog({ account, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  // The ids belong to this dialog: a second try after an outage proposes the same change.
  const [ids] = useState(() => ({
    id: AccountChangeId.parse(newCommandId()),
    accountId: account?.id ?? AccountId.parse(newCommandId()),
  }));
  const onSuccess = () => {
    notifyDone({ message: t("cards.accounts.proposed") });
    onClose();
    return queries.invalidateQueries(trpc.accounts.pathFilter());
  };
  const add = useCommand(trpc.accounts.add.mutationOptions({ onSuccess }));
  const propose = useCommand(trpc.accounts.propose.mutationOptions({ onSuccess }));
  const sender = account === null ? add : propose;
  const form = useAppForm({
    defaultValues: { name: account?.name ?? "", number: account?.number ?? "", reason: "", key: account?.key ?? "" },
    validators: { onSubmit: Proposal },
    onSubmit: ({ value }) => {
      const { key, ...rest } = value;
      if (account === null) add.mutate({ ...ids, ...rest, key });
      else propose.mutate({ ...ids, ...rest, version: account.version });
    },
  });
  const title = t(account === null ? "cards.accounts.add" : "cards.accounts.change");
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Form onSubmit={form.handleSubmit} aria-label={title}>
        <Stack>
          <RefusalAlert error={sender.error} />
          <Alert color="blue" icon={<IconUsers />} p="xs">
            {t("cards.accounts.rule")}
          </Alert>
          <form.AppField name="name">
            {(field) => <field.TextField label={t("cards.accounts.name")} data-autofocus />}
          </form.AppField>
          {account === null && (
            <form.AppField name="key">
              {(field) => (
                <field.TextField
                  label={t("cards.accounts.key")}
                  description={t("cards.accounts.keyHint")}
                  placeholder="oplata-skarbowa"
                />
              )}
            </form.AppField>
          )}
          <form.AppField name="number">
            {(field) => (
              <field.TextField
                label={t("cards.accounts.number")}
                placeholder="00 0000 0000 0000 0000 0000 0000"
                autoComplete="off"
                description={<NumberState typed={field.state.value} />}
                inputWrapperOrder={["label", "input", "description", "error"]}
              />
            )}
          </form.AppField>
          <form.AppField name="reason">
            {(field) => <field.TextAreaField label={t("cards.accounts.reason")} max={LIMITS.note} />}
          </form.AppField>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <form.AppForm>
              <form.SubmitButton loading={sender.isPending}>{t("cards.accounts.propose")}</form.SubmitButton>
            </form.AppForm>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}

const DIGITS = 26;

/** How far the number is: so many digits of 26, and then whether its check digits fit. */
function NumberState({ typed }: { typed: string }) {
  const { t } = useTranslation();
  const number = readAccountNumber(typed);
  if (number !== null) {
    return (
      <>
        <IconCheck size="0.8125rem" /> {t("cards.accounts.numberRight", { number })}
      </>
    );
  }
  const count = typed.replace(/\D/g, "").length;
  return count < DIGITS ? t("cards.accounts.digits", { count, of: DIGITS }) : t("cards.accounts.numberWrong");
}
