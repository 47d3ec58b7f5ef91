import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { auth } from "../../api/auth";
import { reasonOf } from "../../api/reason";
import { showClock } from "../../i18n/time";
import { Form, useAppForm } from "../../ui/form/form";
import { IconAlert, IconLock } from "../../ui/icons";
import { useWait } from "./use-wait";

const Code = z.object({ code: z.string().trim().min(6) });

/** The second step: six digits of the person's own app, or one of the codes kept for the day it is lost. */
export function CodeForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [isBackup, setBackup] = useState(false);
  const wait = useWait();
  const verify = useMutation({
    mutationFn: (code: string) => (isBackup ? auth.verifyBackupCode(code) : auth.verifyCode(code.replaceAll(" ", ""))),
    onSuccess: onDone,
    onError: wait.heed,
  });
  const form = useAppForm({
    defaultValues: { code: "" },
    validators: { onSubmit: Code },
    onSubmit: async ({ value }) => {
      await verify.mutateAsync(value.code.trim()).catch(() => form.reset());
    },
  });
  const reason = verify.error === null ? null : reasonOf(verify.error);

  return (
    <Form onSubmit={form.handleSubmit} aria-label={t("signIn.codeTitle")}>
      <Stack>
        <Text c="dimmed">{t(isBackup ? "signIn.backupHint" : "signIn.codeHint")}</Text>
        {wait.leftMs > 0 && (
          <Alert color="orange" icon={<IconLock />} role="alert">
            {t(wait.isLock ? "signIn.locked" : "signIn.slowed", { time: showClock(wait.leftMs) })}
          </Alert>
        )}
        {wait.leftMs === 0 && reason !== null && (
          <Alert color="red" icon={<IconAlert />} role="alert">
            {reason === "signed-out" ? t("signIn.codeWrong") : t(`reason.${reason}`)}
          </Alert>
        )}
        <form.AppField name="code">
          {(field) => (
            <field.TextField
              key={String(isBackup)}
              label={t(isBackup ? "signIn.backupCode" : "signIn.code")}
              autoComplete="one-time-code"
              inputMode={isBackup ? "text" : "numeric"}
              autoFocus
              required
              withAsterisk={false}
            />
          )}
        </form.AppField>
        <form.AppForm>
          <form.SubmitButton fullWidth disabled={wait.leftMs > 0}>
            {t("signIn.verify")}
          </form.SubmitButton>
        </form.AppForm>
        <Group justify="space-between">
          <Button variant="subtle" size="compact-sm" onClick={onBack}>
            {t("common.back")}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => setBackup(!isBackup)}>
            {t(isBackup ? "signIn.useApp" : "signIn.useBackup")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
