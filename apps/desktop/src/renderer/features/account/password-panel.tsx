import { Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { auth } from "../../api/auth";
import { refusalOf } from "../../api/reason";
import { Form, useAppForm } from "../../ui/form/form";
import { notifyDone } from "../../ui/notify";
import { Panel } from "../../ui/panel";
import { RefusalAlert } from "../../ui/refusal-alert";
import { NewPassword } from "../sign-in/new-password";
import { WrongPassword } from "./wrong-password";

const Change = z.object({ current: z.string().min(1), next: NewPassword });

/** Changes the password; every other session ends with it. */
export function PasswordPanel() {
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: ({ current, next }: z.infer<typeof Change>) => auth.changePassword(current, next),
    onSuccess: () => {
      form.reset();
      notifyDone({ message: t("account.passwordChanged") });
    },
  });
  const form = useAppForm({
    defaultValues: { current: "", next: "" },
    validators: { onSubmit: Change },
    onSubmit: ({ value }) => change.mutate(value),
  });
  const isWrong = change.isError && refusalOf(change.error).fields.includes("currentPassword");

  return (
    <Panel title={t("account.password")}>
      <Form onSubmit={form.handleSubmit} aria-label={t("account.password")}>
        <Stack>
          {isWrong ? <WrongPassword /> : <RefusalAlert error={change.error} />}
          <form.AppField name="current">
            {(field) => <field.PasswordField label={t("account.currentPassword")} autoComplete="current-password" />}
          </form.AppField>
          <form.AppField name="next">
            {(field) => (
              <field.PasswordField
                label={t("invitation.password")}
                description={t("account.passwordHint")}
                autoComplete="new-password"
              />
            )}
          </form.AppField>
          <Group>
            <form.AppForm>
              <form.SubmitButton variant="default" loading={change.isPending}>
                {t("account.changePassword")}
              </form.SubmitButton>
            </form.AppForm>
          </Group>
        </Stack>
      </Form>
    </Panel>
  );
}
