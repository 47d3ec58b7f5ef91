import { LIMITS, type QuestionView } from "@kck/contracts";
import { PLACE_QUESTION } from "@kck/domain";
import { Input, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFieldContext } from "../../../ui/form/contexts";
import { useCatalog } from "../../catalog/use-catalog";
import { answersIn, answerTo, type TypedAnswer, withAnswer } from "./answers-text";

type Props = { categoryId: string | null; initial: readonly TypedAnswer[] };

/** The scripted questions of the matter with what was answered, each to be put right; the field keeps all of them as text. */
export function AnswersField({ categoryId, initial }: Props) {
  const { t } = useTranslation();
  const { category, commonQuestions } = useCatalog();
  const field = useFieldContext<string>();
  const answers = answersIn(field.state.value) ?? initial;
  const questions = [...commonQuestions, ...(category(categoryId)?.questions ?? [])].filter(
    ({ key }) => key !== PLACE_QUESTION,
  );
  const asked = questions.map((question) => ({ question, options: optionsOf(question, t("desk.yes"), t("desk.no")) }));
  const change = (answer: TypedAnswer) => field.handleChange(withAnswer(field.state.value, initial, answer));
  const answerOf = (key: string) => answers.find((one) => one.key === key);
  /** Answers of another category's questions, or of options that this one does not have; they are kept as they were put. */
  const leftOver = answers.filter((answer) =>
    asked.every(({ question, options }) => question.key !== answer.key || !fits(answer, options)),
  );

  return (
    <Stack gap="sm">
      {asked.map(({ question, options }) => {
        const { key, label, isRequired } = question;
        const answer = answerOf(key);
        return options === null ? (
          <TextInput
            key={key}
            label={label}
            withAsterisk={isRequired}
            maxLength={LIMITS.answer}
            value={answer?.value ?? ""}
            onChange={(event) => change(answerTo(question, event.currentTarget.value))}
          />
        ) : (
          <Select
            key={key}
            label={label}
            withAsterisk={isRequired}
            clearable
            data={options}
            value={answer === undefined ? null : (chosenIn(options, answer)?.value ?? null)}
            onChange={(code) =>
              change(answerTo(question, options.find(({ value }) => value === code)?.label ?? "", code))
            }
          />
        );
      })}
      {leftOver.map(({ key, label, value }) => (
        <TextInput
          key={`left.${key}`}
          label={label}
          maxLength={LIMITS.answer}
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

/** The option that was chosen: by its code, and by its words in answers that came without one. */
function chosenIn(options: readonly Option[], { code, value }: TypedAnswer): Option | undefined {
  return options.find((option) => (code === undefined ? option.label === value : option.value === code));
}

const fits = (answer: TypedAnswer, options: readonly Option[] | null) =>
  options === null || answer.value === "" || chosenIn(options, answer) !== undefined;
