import { type CardPageView, Instant, type OpenRevisionView } from "@kck/contracts";
import { Button, Group, Modal, Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Form, useAppForm } from "../../../ui/form/form";
import { InstantField } from "../../../ui/form/instant-field";
import { notifyDone } from "../../../ui/notify";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { ChangedSections } from "./changed-sections";
import { useCardCommands } from "./use-card-commands";

type Props = { page: CardPageView; open: OpenRevisionView; onClose: () => void };

const WhenForm = z
  .object({ isLater: z.boolean(), at: z.string() })
  .refine(({ isLater, at }) => !isLater || Instant.safeParse(at).success, { path: ["at"], error: "bad-input" });

/** Puts a revision in force, now or on a day named ahead. */
export function PublishDialog({ page, open, onClose }: Props) {
  const { t } = useTranslation();
  const { publish } = useCardCommands(page.id, () => {
    notifyDone({ message: t("cards.publish.done", { number: open.number }) });
    onClose();
  });
  const form = useAppForm({
    defaultValues: { isLater: open.publishAt !== null, at: open.publishAt ?? "" },
    validators: { onSubmit: WhenForm },
    onSubmit: ({ value }) =>
      publish.mutate({
        id: page.id,
        revisionId: open.id,
        version: open.version,
        at: value.isLater ? value.at : null,
      }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("cards.publish.title", { number: open.number })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Form onSubmit={form.handleSubmit} aria-label={t("cards.publish.title", { number: open.number })}>
        <Stack>
          <RefusalAlert error={publish.error} title={t("cards.publish.failed")} />
          <ChangedSections sections={open.changed} isFirst={open.number === 1} />
          <form.AppField name="isLater">
            {(field) => (
              <Radio.Group
                label={t("cards.publish.when")}
                value={field.state.value ? "later" : "now"}
                onChange={(value) => field.handleChange(value === "later")}
              >
                <Stack gap="xs" mt={4}>
                  <Radio value="now" label={t("cards.publish.now")} data-autofocus />
                  <Radio value="later" label={t("cards.publish.later")} />
                </Stack>
              </Radio.Group>
            )}
          </form.AppField>
          <form.Subscribe selector={(state) => state.values.isLater}>
            {(isLater) =>
              isLater && (
                <form.AppField name="at">{() => <InstantField label={t("cards.publish.at")} required />}</form.AppField>
              )
            }
          </form.Subscribe>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <form.AppForm>
              <form.SubmitButton loading={publish.isPending}>{t("cards.publish.button")}</form.SubmitButton>
            </form.AppForm>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
