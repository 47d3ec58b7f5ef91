import { Button, type ButtonProps } from "@mantine/core";
import { createFormHook } from "@tanstack/react-form";
import { type ComponentProps, type FormEvent, type ReactNode, useRef } from "react";
import { fieldContext, formContext, useFormContext } from "./contexts";
import { CheckboxField, NumberField, PasswordField, SelectField, TextAreaField, TextField } from "./fields";

/** Sends the form. It is not disabled while something is wrong: pressing it says what. */
function SubmitButton({ children, ...props }: ButtonProps & { children: ReactNode }) {
  const form = useFormContext();
  return (
    <form.Subscribe selector={(state) => state.isSubmitting}>
      {(isSubmitting) => (
        <Button type="submit" loading={isSubmitting} {...props}>
          {children}
        </Button>
      )}
    </form.Subscribe>
  );
}

/**
 * Forms over the server's own schemas: `useAppForm({ defaultValues, validators: { onSubmit: Schema }, onSubmit })`, then
 * `<form.AppField name="…">{(field) => <field.TextField label={t("…")} />}</form.AppField>`.
 */
export const { useAppForm, withForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: { CheckboxField, NumberField, PasswordField, SelectField, TextAreaField, TextField },
  formComponents: { SubmitButton },
});

type FormProps = Omit<ComponentProps<"form">, "onSubmit"> & { onSubmit: () => Promise<void> };

/** A form of the page: Enter sends it, and after a refused sending the first wrong field has the focus. */
export function Form({ onSubmit, ...props }: FormProps) {
  const element = useRef<HTMLFormElement>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    await onSubmit();
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return <form noValidate {...props} ref={element} onSubmit={(event) => void send(event)} />;
}
