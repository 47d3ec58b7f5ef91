import { type CardPageView, LIMITS, type OpenRevisionView, SendBackCard } from "@kck/contracts";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Form, useAppForm } from "../../../ui/form/form";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { useCardCommands } from "./use-card-commands";

type Props = { page: CardPageView; open: OpenRevisionView; onClose: () => void };
const ReasonForm = SendBackCard.pick({ reason: true });

/** Gives a revision back to whoever writes it, and says why. */
export function SendBackDialog({ page, open, onClose }: Props) {
  const { t } = useTranslation();
  const { sendBack } = useCardCommands(page.id, onClose);
  const form = useAppForm({
    defaultValues: { reason: "" },
    validators: { onSubmit: ReasonForm },
    onSubmit: ({ value }) =>
      sendBack.mutate({ id: page.id, revisionId: open.id, version: open.version, reason: value.reason }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("cards.action.send-back")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Form onSubmit={form.handleSubmit} aria-label={t("cards.action.send-back")}>
        <Stack>
          <RefusalAlert error={sendBack.error} />
          <form.AppField name="reason">
            {(field) => <field.TextAreaField label={t("cards.sendBack.reason")} max={LIMITS.note} data-autofocus />}
          </form.AppField>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <form.AppForm>
              <form.SubmitButton loading={sendBack.isPending}>{t("cards.action.send-back")}</form.SubmitButton>
            </form.AppForm>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
