import { UnitId } from "@kck/contracts";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { Form, useAppForm } from "../../../ui/form/form";
import { notifyDone } from "../../../ui/notify";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { useCatalog } from "../../catalog/use-catalog";

const UnitForm = z.object({ unitId: UnitId });

/** Gives all cards of a unit that is gone to its successor, in one step. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { units, unitLabel } = useCatalog();
  const handOver = useCommand(
    trpc.cards.handOver.mutationOptions({
      onSuccess: ({ unitId, count }) => {
        notifyDone({ message: t("cards.handOver.done", { count, unit: unitLabel(unitId) }) });
        onClose();
        return queries.invalidateQueries(trpc.cards.list.pathFilter());
      },
    }),
  );
  const form = useAppForm({
    defaultValues: { unitId: null as string | null },
    validators: { onSubmit: UnitForm },
    onSubmit: ({ value }) => handOver.mutate(UnitForm.parse(value)),
  });
  // Units that are gone stand first: theirs are the cards that wait.
  const options = units.toSorted((a, b) => Number(a.isValid) - Number(b.isValid));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("cards.handOver.title")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Form onSubmit={form.handleSubmit} aria-label={t("cards.handOver.title")}>
        <Stack>
          <Text size="sm">{t("cards.handOver.text")}</Text>
          <RefusalAlert error={handOver.error} />
          <form.AppField name="unitId">
            {(field) => (
              <field.SelectField
                label={t("cards.handOver.unit")}
                data={options.map((unit) => ({
                  value: unit.id,
                  label: unit.isValid ? unitLabel(unit.id) : t("cards.handOver.gone", { unit: unitLabel(unit.id) }),
                }))}
                searchable
                data-autofocus
              />
            )}
          </form.AppField>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <form.AppForm>
              <form.SubmitButton loading={handOver.isPending}>{t("cards.handOver.button")}</form.SubmitButton>
            </form.AppForm>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
