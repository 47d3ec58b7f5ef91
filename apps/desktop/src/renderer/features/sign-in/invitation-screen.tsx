import { Alert, Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { auth } from "../../api/auth";
import { reasonOf } from "../../api/reason";
import { Form, useAppForm } from "../../ui/form/form";
import { IconAlert, IconCheck } from "../../ui/icons";
import { Entrance } from "./entrance";
import { NewPassword, PASSWORD_MIN } from "./new-password";

const Choice = z.object({ password: NewPassword, again: z.string() });

/** Whoever opens a one-time link chooses a password here. The secret stands after `#` and is sent nowhere but once. */
export function InvitationScreen() {
  const { t } = useTranslation();
  const token = useLocation().hash;
  const accept = useMutation({ mutationFn: (password: string) => auth.acceptInvitation(token, password) });
  const form = useAppForm({
    defaultValues: { password: "", again: "" },
    validators: {
      onSubmit: Choice.refine(({ password, again }) => password === again, {
        path: ["again"],
        error: () => t("invitation.differs"),
      }),
    },
    onSubmit: ({ value }) =>
      accept.mutateAsync(value.password).then(
        () => undefined,
        () => undefined, // told above the form
      ),
  });
  useEffect(() => {
    document.title = `${t("invitation.title")} · ${t("common.shortName")}`;
  }, [t]);

  if (accept.isSuccess) {
    return (
      <Entrance title={t("invitation.title")}>
        <Stack>
          <Alert color="green" icon={<IconCheck />} role="status">
            {t("invitation.done")}
          </Alert>
          <Button component={Link} to="/sign-in">
            {t("invitation.toSignIn")}
          </Button>
        </Stack>
      </Entrance>
    );
  }
  const reason = token === "" ? "not-found" : accept.error === null ? null : reasonOf(accept.error);
  return (
    <Entrance title={t("invitation.title")}>
      <Stack>
        {reason !== null && (
          <Alert color="red" icon={<IconAlert />} role="alert">
            {reason === "not-found" ? t("invitation.invalid") : t(`reason.${reason}`)}
          </Alert>
        )}
        <Text c="dimmed">{t("invitation.text", { min: PASSWORD_MIN })}</Text>
        <Form onSubmit={form.handleSubmit} aria-label={t("invitation.title")}>
          <Stack>
            <form.AppField name="password">
              {(field) => (
                <field.PasswordField label={t("invitation.password")} autoComplete="new-password" autoFocus />
              )}
            </form.AppField>
            <form.AppField name="again">
              {(field) => <field.PasswordField label={t("invitation.again")} autoComplete="new-password" />}
            </form.AppField>
            <form.AppForm>
              <form.SubmitButton fullWidth disabled={token === ""}>
                {t("invitation.submit")}
              </form.SubmitButton>
            </form.AppForm>
          </Stack>
        </Form>
      </Stack>
    </Entrance>
  );
}
