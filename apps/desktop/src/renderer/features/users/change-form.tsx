import type { UserView } from "@kck/contracts";
import { ROLES } from "@kck/domain";
import { Group, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { Form, useAppForm } from "../../ui/form/form";
import { RefusalAlert } from "../../ui/refusal-alert";
import { ChangedPerson, personOf } from "./person-fields";
import { useUnitOptions } from "./use-unit-options";

/** Name, role and unit of an account. A save against an older state is refused and what was typed stays. */
export function ChangeForm({ user, onClose }: { user: UserView; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const units = useUnitOptions();
  const change = useCommand(
    trpc.users.change.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries(trpc.users.list.pathFilter()),
    }),
  );
  const defaultValues: ChangedPerson = {
    name: user.name,
    role: user.role,
    unitId: user.unitId,
    isUnitHead: user.isUnitHead,
  };
  const form = useAppForm({
    defaultValues,
    validators: { onSubmit: ChangedPerson },
    onSubmit: ({ value }) =>
      change.mutate({
        id: user.id,
        version: user.version,
        ...personOf(value),
        isUnitHead: value.role === "unit-staff" && value.isUnitHead,
      }),
  });
  return (
    <Form onSubmit={form.handleSubmit} aria-label={t("users.change")}>
      <Stack>
        <RefusalAlert error={change.error} />
        <form.AppField name="name">
          {(field) => <field.TextField label={t("account.name")} data-autofocus />}
        </form.AppField>
        <form.AppField name="role">
          {(field) => (
            <field.SelectField
              label={t("users.role")}
              data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
              allowDeselect={false}
            />
          )}
        </form.AppField>
        <form.Subscribe selector={(state) => state.values.role === "unit-staff"}>
          {(isUnitStaff) =>
            isUnitStaff && (
              <>
                <form.AppField name="unitId">
                  {(field) => <field.SelectField label={t("account.unit")} data={units} searchable />}
                </form.AppField>
                <form.AppField name="isUnitHead">
                  {(field) => <field.CheckboxField label={t("users.unitHead")} description={t("users.unitHeadHint")} />}
                </form.AppField>
              </>
            )
          }
        </form.Subscribe>
        <Group justify="flex-end">
          <form.AppForm>
            <form.SubmitButton loading={change.isPending}>{t("common.save")}</form.SubmitButton>
          </form.AppForm>
        </Group>
      </Stack>
    </Form>
  );
}
