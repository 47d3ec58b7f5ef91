import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { refusalOf } from "../../api/reason";
import { Form, useAppForm } from "../../ui/form/form";
import { RefusalAlert } from "../../ui/refusal-alert";
import { WrongPassword } from "./wrong-password";

type Props<Answer> = {
  text: string;
  submitLabel: string;
  ask: (password: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onCancel: () => void;
};

/** Asks for the password once more before the way of signing in is changed. */
export function AskPassword<Answer>({ text, submitLabel, ask, onDone, onCancel }: Props<Answer>) {
  const { t } = useTranslation();
  const send = useMutation({ mutationFn: ask, onSuccess: onDone });
  const form = useAppForm({
    defaultValues: { password: "" },
    validators: { onSubmit: z.object({ password: z.string().min(1) }) },
    onSubmit: ({ value }) => send.mutate(value.password),
  });
  const isWrong = send.isError && refusalOf(send.error).fields.includes("password");
  return (
    <Form onSubmit={form.handleSubmit} aria-label={submitLabel}>
      <Stack>
        <Text>{text}</Text>
        {isWrong ? <WrongPassword /> : <RefusalAlert error={send.error} />}
        <form.AppField name="password">
          {(field) => (
            <field.PasswordField label={t("account.currentPassword")} autoComplete="current-password" autoFocus />
          )}
        </form.AppField>
        <Group>
          <form.AppForm>
            <form.SubmitButton loading={send.isPending}>{submitLabel}</form.SubmitButton>
          </form.AppForm>
          <Button variant="default" onClick={onCancel}>
            {t("common.cancel")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
