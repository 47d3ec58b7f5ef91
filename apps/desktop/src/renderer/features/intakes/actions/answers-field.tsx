import type { Answer, QuestionView } from "@kck/contracts";
import { Input, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFieldContext } from "../../../ui/form/contexts";
import { useCatalog } from "../../catalog/use-catalog";
import { answersIn, answerTo, withAnswer } from "./answers-text";

/** Answers that no question of the category asks for, as after a change of category; they are kept as they were put. */
const leftOver = (answers: readonly Answer[], questions: readonly QuestionView[]) =>
  answers.filter(({ key }) => questions.every((question) => question.key !== key));

/** The scripted questions of the matter with what was answered, each to be put right; the field keeps all of them as text. */
export function AnswersField({ categoryId }: { categoryId: string | null }) {
  const { t } = useTranslation();
  const { category, commonQuestions } = useCatalog();
  const field = useFieldContext<string>();
  const answers = answersIn(field.state.value);
  const questions = [...commonQuestions, ...(category(categoryId)?.questions ?? [])];
  const change = (answer: Answer) => field.handleChange(withAnswer(answers, answer));

  return (
    <Stack gap="sm">
      {questions.map((question) => {
        const { key, label } = question;
        const value = answers.find((one) => one.key === key)?.value ?? "";
        const options = optionsOf(question, t("desk.yes"), t("desk.no"));
        return options === null ? (
          <TextInput
            key={key}
            label={label}
            maxLength={1_000}
            value={value}
            onChange={(event) => change(answerTo(question, event.currentTarget.value))}
          />
        ) : (
          <Select
            key={key}
            label={label}
            clearable
            data={options}
            value={options.find((option) => option.label === value)?.value ?? null}
            onChange={(code) => change(answerTo(question, labelOf(options, code), code))}
          />
        );
      })}
      {leftOver(answers, questions).map(({ key, label, value }) => (
        <TextInput
          key={key}
          label={label}
          maxLength={1_000}
          value={value}
          onChange={(event) => change({ key, label, value: event.currentTarget.value })}
        />
      ))}
      <Input.Error role="alert">{field.state.meta.errors[0]}</Input.Error>
    </Stack>
  );
}

type Option = { readonly value: string; readonly label: string };

/** What a question lets choose from; null where it is answered in words. */
function optionsOf({ type, options }: QuestionView, yes: string, no: string): Option[] | null {
  if (type === "yes-no") {
    return [
      { value: "yes", label: yes },
      { value: "no", label: no },
    ];
  }
  return type === "choice" ? options.map(({ value, label }) => ({ value, label })) : null;
}

const labelOf = (options: readonly Option[], code: string | null) =>
  options.find(({ value }) => value === code)?.label ?? "";
