import { ROLES, type Role } from "@kck/domain";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { Form, useAppForm } from "../../ui/form/form";
import { RefusalAlert } from "../../ui/refusal-alert";
import { InvitationLink } from "./invitation-link";
import { newInvitationToken } from "./invitation-token";
import { InviteForm, personOf } from "./person-fields";
import { useUnitOptions } from "./use-unit-options";

const EMPTY: { name: string; email: string; role: Role; unitId: string | null } = {
  name: "",
  email: "",
  role: "consultant",
  unitId: null,
};

/** Makes an account and the link with which its owner chooses a password. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const units = useUnitOptions();
  // The account's id and its secret belong to this dialog: a second try after an outage names the same account.
  const made = useRef({ id: newCommandId(), token: newInvitationToken() });
  const [link, setLink] = useState<{ expiresAt: string } | null>(null);
  const invite = useCommand(
    trpc.users.invite.mutationOptions({
      onSuccess: ({ expiresAt }) => {
        setLink({ expiresAt });
        return queries.invalidateQueries(trpc.users.list.pathFilter());
      },
    }),
  );
  const form = useAppForm({
    defaultValues: EMPTY,
    validators: { onSubmit: InviteForm },
    onSubmit: ({ value }) => invite.mutate({ ...made.current, email: value.email.trim(), ...personOf(value) }),
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("users.invite")}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {link !== null ? (
        <InvitationLink token={made.current.token} expiresAt={link.expiresAt} onClose={onClose} />
      ) : (
        <Form onSubmit={form.handleSubmit} aria-label={t("users.invite")}>
          <Stack>
            <RefusalAlert error={invite.error} />
            <form.AppField name="name">
              {(field) => <field.TextField label={t("account.name")} data-autofocus />}
            </form.AppField>
            <form.AppField name="email">
              {(field) => <field.TextField label={t("account.email")} type="email" autoComplete="off" />}
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
                  <form.AppField name="unitId">
                    {(field) => <field.SelectField label={t("account.unit")} data={units} searchable />}
                  </form.AppField>
                )
              }
            </form.Subscribe>
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t("common.cancel")}
              </Button>
              <form.AppForm>
                <form.SubmitButton loading={invite.isPending}>{t("users.makeInvitation")}</form.SubmitButton>
              </form.AppForm>
            </Group>
          </Stack>
        </Form>
      )}
    </Modal>
  );
}
