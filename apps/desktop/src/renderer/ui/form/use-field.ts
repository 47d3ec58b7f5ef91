import { fieldSentence } from "../../i18n/field-errors";
import { useFieldContext } from "./contexts";

/** The field that a wrapper stands in, and what is wrong with it: said once it was left, or the form was sent. */
export function useField<Value>() {
  const field = useFieldContext<Value>();
  const { isBlurred, errors } = field.state.meta;
  const isTold = isBlurred || field.form.state.submissionAttempts > 0;
  const error = isTold && errors.length > 0 ? fieldSentence(errors[0]) : null;
  return { field, error };
}
