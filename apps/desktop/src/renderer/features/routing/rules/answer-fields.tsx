import type { Comparison, Leaf, QuestionType } from "@kck/domain";
import { Group, NumberInput, Select } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { InstantPicker } from "../../../ui/instant-picker";
import { WordsInput } from "../../../ui/words-input";
import { useCatalog } from "../../catalog/use-catalog";
import { Chosen } from "./chosen";

type Answer = Extract<Leaf, { type: "answer" }>;
type Props = { leaf: Answer; onChange: (leaf: Answer) => void };
type Way = Comparison["op"];

/** How the answers of each type can be compared; the first is what a question begins with. */
const WAYS: Record<QuestionType, readonly Way[]> = {
  text: ["one-of", "given"],
  phone: ["given", "one-of"],
  choice: ["one-of", "given"],
  "yes-no": ["one-of", "given"],
  number: ["at-least", "at-most", "one-of", "given"],
  datetime: ["since", "until", "given"],
};

/** A comparison in which nothing has been filled in yet. */
function blank(op: Way): Comparison {
  switch (op) {
    case "one-of":
      return { op, values: [] };
    case "at-least":
    case "at-most":
      return { op, number: 0 };
    case "since":
    case "until":
      return { op, at: "" };
    case "given":
      return { op };
  }
}

/** What was answered to a scripted question, compared by its type. */
export function AnswerFields({ leaf, onChange }: Props) {
  const { t } = useTranslation();
  const { categories, commonQuestions } = useCatalog();
  const asked = useMemo(() => {
    const all = [...commonQuestions, ...categories.flatMap(({ questions }) => questions)];
    return new Map(all.map((question) => [question.key, question]));
  }, [categories, commonQuestions]);
  const { is, question } = leaf;
  const type = asked.get(question)?.type;
  const options = useMemo(() => {
    if (type === "yes-no") {
      return [
        { value: "yes", label: t("desk.yes") },
        { value: "no", label: t("desk.no") },
      ];
    }
    const same = categories.flatMap(({ questions }) => questions.filter(({ key }) => key === question));
    const choices = [asked.get(question), ...same].flatMap((one) => one?.options ?? []);
    return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
  }, [asked, categories, question, type, t]);
  const ways = type === undefined ? [] : WAYS[type];
  // A way that the question's type has no more stays to be seen.
  const shown = ways.includes(is.op) ? ways : [...ways, is.op];
  const take = (key: string | null) => {
    const next = asked.get(key ?? "")?.type;
    onChange({ ...leaf, question: key ?? "", is: blank((next === undefined ? undefined : WAYS[next][0]) ?? "given") });
  };
  const compare = (comparison: Comparison) => onChange({ ...leaf, is: comparison });
  const questions = [...asked.values()].map(({ key, label }) => ({ value: key, label: `${label} (${key})` }));
  return (
    <Group grow align="flex-start">
      <Select
        label={t("routing.rules.question")}
        required
        searchable
        selectFirstOptionOnChange
        data={questions}
        value={question === "" ? null : question}
        onChange={take}
      />
      <Select
        label={t("routing.rules.compare")}
        data={shown.map((way) => ({ value: way, label: t(`routing.rules.ways.${way}`) }))}
        value={is.op}
        allowDeselect={false}
        disabled={question === ""}
        onChange={(value) => {
          const way = shown.find((one) => one === value);
          if (way !== undefined && way !== is.op) compare(blank(way));
        }}
      />
      {is.op === "one-of" && options.length > 0 && (
        <Chosen
          label={t("routing.rules.answers")}
          data={options}
          value={is.values}
          onChange={(values) => compare({ op: "one-of", values })}
        />
      )}
      {is.op === "one-of" && options.length === 0 && (
        <WordsInput
          label={t("routing.rules.answers")}
          value={[...is.values]}
          onChange={(values) => compare({ op: "one-of", values })}
        />
      )}
      {(is.op === "at-least" || is.op === "at-most") && (
        <NumberInput
          label={t("routing.rules.number")}
          value={is.number}
          onChange={(number) => compare({ op: is.op, number: Number(number) })}
        />
      )}
      {(is.op === "since" || is.op === "until") && (
        <InstantPicker
          label={t("routing.rules.moment")}
          required
          value={is.at === "" ? null : is.at}
          onChange={(at) => compare({ op: is.op, at: at ?? "" })}
        />
      )}
    </Group>
  );
}
