import type { ComponentProps } from "react";
import { InstantPicker } from "../instant-picker";
import { useField } from "./use-field";

type Props = Omit<ComponentProps<typeof InstantPicker>, "value" | "onChange" | "onBlur" | "error">;

/** A date and a time of Kraków; the form holds the instant (ISO 8601, UTC) or an empty string. */
export function InstantField(props: Props) {
  const { field, error } = useField<string>();
  return (
    <InstantPicker
      {...props}
      name={field.name}
      value={field.state.value === "" ? null : field.state.value}
      error={error}
      onBlur={field.handleBlur}
      onChange={(instant) => field.handleChange(instant ?? "")}
    />
  );
}
