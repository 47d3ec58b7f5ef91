import {
  Checkbox,
  type CheckboxProps,
  NumberInput,
  type NumberInputProps,
  PasswordInput,
  type PasswordInputProps,
  Select,
  type SelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconEye, IconEyeOff } from "../icons";
import { useField } from "./use-field";

type Given = "value" | "onChange" | "onBlur" | "error" | "defaultValue";

/** A line of text. A field that may be null is shown as empty and becomes null again. */
export function TextField({ isNullable = false, ...props }: Omit<TextInputProps, Given> & { isNullable?: boolean }) {
  const { field, error } = useField<string | null>();
  return (
    <TextInput
      {...props}
      name={field.name}
      value={field.state.value ?? ""}
      error={error}
      onBlur={field.handleBlur}
      onChange={(event) =>
        field.handleChange(isNullable && event.currentTarget.value === "" ? null : event.currentTarget.value)
      }
    />
  );
}

export function PasswordField(props: Omit<PasswordInputProps, Given>) {
  const { t } = useTranslation();
  const { field, error } = useField<string>();
  return (
    <PasswordInput
      visibilityToggleIcon={({ reveal }) => (reveal ? <IconEyeOff /> : <IconEye />)}
      visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword"), tabIndex: 0 }}
      {...props}
      name={field.name}
      value={field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(event) => field.handleChange(event.currentTarget.value)}
    />
  );
}

type TextAreaFieldProps = Omit<TextareaProps, Given> & {
  /** Shows how much room is left once little is. */
  max?: number;
};

export function TextAreaField({ max, ...props }: TextAreaFieldProps) {
  const { t } = useTranslation();
  const { field, error } = useField<string>();
  const left = max === undefined ? null : max - field.state.value.length;
  const hint = left !== null && left >= 0 && left <= 200 ? t("field.charactersLeft", { count: left }) : null;
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={12}
      {...props}
      {...(hint === null ? {} : { description: hint, inputWrapperOrder: ["label", "input", "description", "error"] })}
      name={field.name}
      value={field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(event) => field.handleChange(event.currentTarget.value)}
    />
  );
}

/** One value of a list; null while nothing is chosen. */
export function SelectField(props: Omit<SelectProps, Given>) {
  const { field, error } = useField<string | null>();
  return (
    <Select
      {...props}
      name={field.name}
      value={field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(value) => field.handleChange(value)}
    />
  );
}

export function NumberField(props: Omit<NumberInputProps, Given>) {
  const { field, error } = useField<number | null>();
  return (
    <NumberInput
      {...props}
      name={field.name}
      value={field.state.value ?? ""}
      error={error}
      onBlur={field.handleBlur}
      onChange={(value) => field.handleChange(typeof value === "number" ? value : null)}
    />
  );
}

export function CheckboxField(props: Omit<CheckboxProps, Given | "checked">) {
  const { field, error } = useField<boolean>();
  return (
    <Checkbox
      {...props}
      name={field.name}
      checked={field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(event) => field.handleChange(event.currentTarget.checked)}
    />
  );
}
