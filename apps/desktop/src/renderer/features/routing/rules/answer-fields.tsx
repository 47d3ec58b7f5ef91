import { Group, NumberInput, Select, TagsInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { Chosen } from "./chosen";
import type { FormLeaf } from "./rule-form";

type Answer = Extract<FormLeaf, { type: "answer" }>;
type Props = { leaf: Answer; onChange: (leaf: Answer) => void };
const WAYS = ["one-of", "at-least", "at-most", "given"] as const;

/** What was answered to a scripted question: by the codes of its choices, as a number, or at all. */
export function AnswerFields({ leaf, onChange }: Props) {
  const { t } = useTranslation();
  const { categories, commonQuestions } = useCatalog();
  const asked = useMemo(() => {
    const all = [...commonQuestions, ...categories.flatMap(({ questions }) => questions)];
    return new Map(all.map((question) => [question.key, question]));
  }, [categories, commonQuestions]);
  const { is } = leaf;
  const options = useMemo(() => {
    if (asked.get(leaf.question)?.type === "yes-no") {
      return [
        { value: "yes", label: t("desk.yes") },
        { value: "no", label: t("desk.no") },
      ];
    }
    const same = categories.flatMap(({ questions }) => questions.filter(({ key }) => key === leaf.question));
    const choices = [asked.get(leaf.question), ...same].flatMap((question) => question?.options ?? []);
    return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
  }, [asked, categories, leaf.question, t]);
  const compare = (op: (typeof WAYS)[number]): Answer["is"] => {
    if (op === "one-of") return { op, values: [] };
    return op === "given" ? { op } : { op, number: 0 };
  };
  const questions = [...asked.values()].map(({ key, label }) => ({ value: key, label: `${label} (${key})` }));
  return (
    <Group grow align="flex-start">
      <Select
        label={t("routing.rules.question")}
        required
        searchable
        selectFirstOptionOnChange
        data={questions}
        value={leaf.question === "" ? null : leaf.question}
        onChange={(question) => onChange({ ...leaf, question: question ?? "", is: compare("one-of") })}
      />
      <Select
        label={t("routing.rules.compare")}
        data={WAYS.map((way) => ({ value: way, label: t(`routing.rules.ways.${way}`) }))}
        value={is.op}
        allowDeselect={false}
        onChange={(value) => {
          const way = WAYS.find((one) => one === value);
          if (way !== undefined && way !== is.op) onChange({ ...leaf, is: compare(way) });
        }}
      />
      {is.op === "one-of" && options.length > 0 && (
        <Chosen
          label={t("routing.rules.answers")}
          data={options}
          value={is.values}
          onChange={(values) => onChange({ ...leaf, is: { op: "one-of", values } })}
        />
      )}
      {is.op === "one-of" && options.length === 0 && (
        <TagsInput
          label={t("routing.rules.answers")}
          value={[...is.values]}
          onChange={(values) => onChange({ ...leaf, is: { op: "one-of", values } })}
        />
      )}
      {(is.op === "at-least" || is.op === "at-most") && (
        <NumberInput
          label={t("routing.rules.number")}
          value={is.number}
          onChange={(number) => onChange({ ...leaf, is: { op: is.op, number: Number(number) } })}
        />
      )}
    </Group>
  );
}
