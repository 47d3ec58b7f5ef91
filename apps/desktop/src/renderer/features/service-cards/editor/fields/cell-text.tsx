import { Textarea, TextInput } from "@mantine/core";
import classes from "../../../../ui/rows/rows-editor.module.css";
import { useProblem } from "../problems";

type Common = {
  /** Where the value stands in the content: `fees.0.title`. */
  path: string;
  label: string;
  /** Only read aloud: rows of one field need no word above each. */
  isLabelHidden?: boolean;
  span?: "wide" | "half" | "third";
  isLong?: boolean;
  placeholder?: string;
};
type Props = Common & { value: string; onChange: (value: string) => void };

/** One field of a row, or of a section. */
export function CellText({ path, label, isLabelHidden = false, span = "wide", isLong = false, ...props }: Props) {
  const error = useProblem(path);
  const name = isLabelHidden ? { "aria-label": label } : { label };
  const shared = {
    ...name,
    error,
    name: path,
    className: classes[span] ?? "",
    value: props.value,
    placeholder: props.placeholder ?? "",
  };
  return isLong ? (
    <Textarea {...shared} autosize minRows={1} maxRows={12} onChange={(event) => props.onChange(event.target.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => props.onChange(event.currentTarget.value)} />
  );
}

type NullableProps = Common & { value: string | null; onChange: (value: string | null) => void };

/** The same for what may be left out: empty is nothing. */
export function CellTextOrNothing({ value, onChange, ...props }: NullableProps) {
  return <CellText {...props} value={value ?? ""} onChange={(next) => onChange(next === "" ? null : next)} />;
}
