import { type CardPageView, UnitId } from "@kck/contracts";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Form, useAppForm } from "../../../ui/form/form";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { useCatalog } from "../../catalog/use-catalog";
import { useCardCommands } from "./use-card-commands";

type Props = { page: CardPageView; onClose: () => void };
const SettleForm = z.object({ ownerUnitId: UnitId.nullable(), reviewDueOn: z.union([z.literal(""), z.iso.date()]) });

/** Names the unit that answers for a card, and the day by which somebody reads it again. */
export function SettleDialog({ page, onClose }: Props) {
  const { t } = useTranslation();
  const { units, unitLabel } = useCatalog();
  const { settle } = useCardCommands(page.id, onClose);
  const form = useAppForm({
    defaultValues: { ownerUnitId: page.ownerUnitId as string | null, reviewDueOn: page.reviewDueOn ?? "" },
    validators: { onSubmit: SettleForm },
    onSubmit: ({ value }) => {
      const { ownerUnitId, reviewDueOn } = SettleForm.parse(value);
      settle.mutate({
        id: page.id,
        version: page.version,
        ownerUnitId,
        reviewDueOn: reviewDueOn === "" ? null : reviewDueOn,
      });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("cards.action.settle")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Form onSubmit={form.handleSubmit} aria-label={t("cards.action.settle")}>
        <Stack>
          <RefusalAlert error={settle.error} />
          <form.AppField name="ownerUnitId">
            {(field) => (
              <field.SelectField
                label={t("cards.owner")}
                data={units
                  .filter((unit) => unit.isValid || unit.id === page.ownerUnitId)
                  .map((unit) => ({ value: unit.id, label: unitLabel(unit.id) }))}
                searchable
                clearable
                clearButtonProps={{ "aria-label": t("field.clear") }}
                data-autofocus
              />
            )}
          </form.AppField>
          <form.AppField name="reviewDueOn">
            {(field) => (
              <TextInput
                type="date"
                label={t("cards.reviewDue")}
                value={field.state.value}
                onChange={(event) => field.handleChange(event.currentTarget.value)}
              />
            )}
          </form.AppField>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <form.AppForm>
              <form.SubmitButton loading={settle.isPending}>{t("common.save")}</form.SubmitButton>
            </form.AppForm>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
