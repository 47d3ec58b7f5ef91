import { Alert, Button, Divider, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { auth, type SignInOptions } from "../../api/auth";
import { reasonOf } from "../../api/reason";
import { showClock } from "../../i18n/time";
import { desktop } from "../../platform/bridge";
import { Form, useAppForm } from "../../ui/form/form";
import { IconAlert, IconInfo, IconKey, IconLock } from "../../ui/icons";
import { useWait } from "./use-wait";

const Credentials = z.object({ email: z.string().trim().min(1), password: z.string().min(1) });

type Props = {
  /** What the form begins with. */
  email: string;
  password: string;
  oidc: SignInOptions["oidc"];
  isOver: boolean;
  hasFailedElsewhere: boolean;
  onDone: (isCodeOwed: boolean) => void;
};

export function PasswordForm({ email, password, oidc, isOver, hasFailedElsewhere, onDone }: Props) {
  const { t } = useTranslation();
  const wait = useWait();
  const signIn = useMutation({
    mutationFn: ({ email, password }: z.infer<typeof Credentials>) => auth.signIn(email, password),
    onSuccess: ({ twoFactor }) => onDone(twoFactor),
    onError: wait.heed,
  });
  const elsewhere = useMutation({
    mutationFn: auth.signInElsewhere,
    onSuccess: ({ url }) => globalThis.location.assign(url),
  });
  const form = useAppForm({
    defaultValues: { email, password },
    validators: { onSubmit: Credentials },
    onSubmit: async ({ value }) => {
      await signIn.mutateAsync(value).catch(() => form.setFieldValue("password", ""));
    },
  });

  return (
    <Stack>
      {isOver && signIn.isIdle && (
        <Alert color="blue" icon={<IconInfo />} role="status">
          {t("signIn.signedOut")}
        </Alert>
      )}
      {wait.leftMs > 0 ? (
        <Alert color="orange" icon={<IconLock />} role="alert">
          {t(wait.isLock ? "signIn.locked" : "signIn.slowed", { time: showClock(wait.leftMs) })}
        </Alert>
      ) : (
        <SignInFailed
          error={signIn.error ?? elsewhere.error}
          hasFailedElsewhere={hasFailedElsewhere && signIn.isIdle}
        />
      )}
      <Form onSubmit={form.handleSubmit} aria-label={t("signIn.title")}>
        <Stack>
          <form.AppField name="email">
            {(field) => (
              <field.TextField
                label={t("signIn.email")}
                type="email"
                autoComplete="username"
                autoFocus={email === ""}
                required
                withAsterisk={false}
              />
            )}
          </form.AppField>
          <form.AppField name="password">
            {(field) => (
              <field.PasswordField
                label={t("signIn.password")}
                autoComplete="current-password"
                autoFocus={email !== ""}
                required
                withAsterisk={false}
              />
            )}
          </form.AppField>
          <form.AppForm>
            <form.SubmitButton fullWidth disabled={wait.leftMs > 0}>
              {t("signIn.submit")}
            </form.SubmitButton>
          </form.AppForm>
        </Stack>
      </Form>
      {oidc !== null && desktop() === undefined && (
        <>
          <Divider label={t("signIn.or")} />
          <Button
            variant="default"
            leftSection={<IconKey size="1rem" />}
            loading={elsewhere.isPending}
            onClick={() => elsewhere.mutate()}
          >
            {t("signIn.oidc", { name: oidc.name })}
          </Button>
        </>
      )}
    </Stack>
  );
}

function SignInFailed({ error, hasFailedElsewhere }: { error: unknown; hasFailedElsewhere: boolean }) {
  const { t } = useTranslation();
  if (error === null && !hasFailedElsewhere) return null;
  const reason = error === null ? null : reasonOf(error);
  const sentence =
    reason === null ? t("signIn.elsewhereFailed") : reason === "signed-out" ? t("signIn.wrong") : t(`reason.${reason}`);
  return (
    <Alert color="red" icon={<IconAlert />} role="alert">
      {sentence}
    </Alert>
  );
}
