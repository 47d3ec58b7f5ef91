import { type IntakeSearch, keptInView, type SavedViewView, SaveView, ViewId } from "@kck/contracts";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { Form, useAppForm } from "../../../ui/form/form";
import { RefusalAlert } from "../../../ui/refusal-alert";

type Props = {
  /** The view to rename; null makes a new one. */
  view: SavedViewView | null;
  search: IntakeSearch;
  columns: readonly string[];
  onSaved: (view: SavedViewView) => void;
  onClose: () => void;
};

const Named = SaveView.pick({ name: true, isShared: true });

/** Gives a view its name and says who has it. */
export function ViewDialog({ view, search, columns, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const save = useCommand(trpc.views.save.mutationOptions());
  const form = useAppForm({
    defaultValues: { name: view?.name ?? "", isShared: view?.isShared ?? false },
    validators: { onSubmit: Named },
    onSubmit: async ({ value }) => {
      const id = view?.id ?? ViewId.parse(newCommandId());
      const kept = { ...value, id, search: keptInView(search, value.isShared), columns: [...columns] };
      await save.mutateAsync(kept).then(
        () => onSaved({ ...kept, isOwn: true }),
        () => undefined, // said above the form
      );
    },
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view === null ? "intakes.views.saveAs" : "intakes.views.rename")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Form onSubmit={() => form.handleSubmit()}>
        <form.AppForm>
          <Stack gap="md">
            <RefusalAlert error={save.error} />
            <form.AppField name="name">
              {(field) => <field.TextField label={t("intakes.views.name")} required maxLength={60} data-autofocus />}
            </form.AppField>
            <form.AppField name="isShared">
              {(field) => (
                <field.CheckboxField
                  size="sm"
                  label={t("intakes.views.share")}
                  description={t("intakes.views.shareHint")}
                />
              )}
            </form.AppField>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={onClose}>
                {t("common.cancel")}
              </Button>
              <form.SubmitButton>{t("common.save")}</form.SubmitButton>
            </Group>
          </Stack>
        </form.AppForm>
      </Form>
    </Modal>
  );
}
