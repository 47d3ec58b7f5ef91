import { Button, type ButtonProps } from "@mantine/core";
import { createFormHook } from "@tanstack/react-form";
import { type ComponentProps, type FormEvent, type ReactNode, useEffect, useRef } from "react";
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

type FormProps = Omit<ComponentProps<"form">, "onSubmit"> & {
  onSubmit: () => Promise<void>;
  /** What the server refused; it came after the sending, and may be about a field. */
  refused?: unknown;
};

/** A list without rows has no field to be wrong: the button that adds one is marked in its place. */
const WRONG = '[aria-invalid="true"], [data-wrong]';

/** A form of the page: Enter sends it, and after a refused sending the first wrong field has the focus. */
export function Form({ onSubmit, refused, ...props }: FormProps) {
  const element = useRef<HTMLFormElement>(null);
  const sentFrom = useRef<Element | null>(null);
  const goToWrong = () => element.current?.querySelector<HTMLElement>(WRONG)?.focus();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    sentFrom.current = document.activeElement;
    await onSubmit();
    requestAnimationFrame(goToWrong);
  };
  useEffect(() => {
    if (refused === undefined || refused === null) return;
    // Whoever has gone on to another field meanwhile is not taken away from there.
    const at = document.activeElement;
    if (at === document.body || at === sentFrom.current || at?.role === "alert") {
      element.current?.querySelector<HTMLElement>(WRONG)?.focus();
    }
  }, [refused]);
  return <form noValidate {...props} ref={element} onSubmit={(event) => void send(event)} />;
}
