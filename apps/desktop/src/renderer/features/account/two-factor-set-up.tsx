import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { auth } from "../../api/auth";
import { reasonOf } from "../../api/reason";
import { Form, useAppForm } from "../../ui/form/form";
import { IconAlert } from "../../ui/icons";
import classes from "./account.module.css";
import { QrCode } from "./qr-code";

type Props = { address: string; onDone: () => void; onCancel: () => void };

/** The square to read with an app, the same in letters, and the first code that proves that it was read. */
export function TwoFactorSetUp({ address, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const verify = useMutation({ mutationFn: auth.verifyCode, onSuccess: onDone });
  const form = useAppForm({
    defaultValues: { code: "" },
    validators: { onSubmit: z.object({ code: z.string().trim().min(6) }) },
    onSubmit: ({ value }) => verify.mutate(value.code.replaceAll(" ", "")),
  });
  const secret = new URL(address).searchParams.get("secret") ?? "";
  return (
    <div className={classes.setUp}>
      <QrCode text={address} label={t("twoFactor.qr")} />
      <Form onSubmit={form.handleSubmit} aria-label={t("twoFactor.title")}>
        <Stack>
          <Text>{t("twoFactor.scan")}</Text>
          <Text size="sm" c="dimmed">
            {t("twoFactor.secret")}{" "}
            <Text span ff="monospace" c="var(--mantine-color-text)" style={{ overflowWrap: "anywhere" }}>
              {secret.replace(/(.{4})(?=.)/g, "$1 ")}
            </Text>
          </Text>
          {verify.isError && (
            <Alert color="red" icon={<IconAlert />} role="alert">
              {reasonOf(verify.error) === "signed-out" ? t("signIn.codeWrong") : t(`reason.${reasonOf(verify.error)}`)}
            </Alert>
          )}
          <form.AppField name="code">
            {(field) => (
              <field.TextField label={t("signIn.code")} inputMode="numeric" autoComplete="one-time-code" autoFocus />
            )}
          </form.AppField>
          <Group>
            <form.AppForm>
              <form.SubmitButton loading={verify.isPending}>{t("twoFactor.enable")}</form.SubmitButton>
            </form.AppForm>
            <Button variant="default" onClick={onCancel}>
              {t("common.cancel")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </div>
  );
}
