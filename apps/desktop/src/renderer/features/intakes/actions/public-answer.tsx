import { LIMITS, type TemplateView } from "@kck/contracts";
import { Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TextAreaField } from "../../../ui/form/fields";
import { useField } from "../../../ui/form/use-field";
import { useCatalog } from "../../catalog/use-catalog";
import { byWords } from "../pickers/by-words";
import { PublicMark } from "./public-mark";
import { type Facts, fillTemplate } from "./template";

type Props = {
  outcome: string;
  /** Null where several intakes are answered at once: then each gets its own values when it is sent. */
  facts: Facts | null;
  /** Group of the category, whose templates come first. */
  groupCode: string | null;
};

/** The templates for an outcome: those of the category's group, then the general ones, then the rest. */
function fitting(templates: readonly TemplateView[], outcome: string, groupCode: string | null): TemplateView[] {
  const rank = ({ groupCode: of }: TemplateView) => (of !== null && of === groupCode ? 0 : of === null ? 1 : 2);
  return templates.filter((one) => one.outcome === outcome).toSorted((a, b) => rank(a) - rank(b));
}

/** The answer that the resident will read, written freely or begun with a template. */
export function PublicAnswer({ outcome, facts, groupCode }: Props) {
  const { t } = useTranslation();
  const { field } = useField<string>();
  const { templates, template } = useCatalog();
  const offered = fitting(templates, outcome, groupCode);

  const textOf = (id: string | null) => {
    const body = template(id)?.body ?? "";
    return facts === null ? body : fillTemplate(body, facts);
  };

  return (
    <Stack gap="xs">
      <Select
        label={t("intake.answer.template")}
        placeholder={t(outcome === "" ? "intake.answer.outcomeFirst" : "intake.answer.templatePlaceholder")}
        description={t("intake.answer.templateHint")}
        disabled={offered.length === 0}
        searchable
        clearable={false}
        nothingFoundMessage={t("intake.answer.noTemplate")}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        filter={byWords((id) => template(id)?.body ?? "")}
        // A template is a beginning, not a value: choosing the same one again starts anew.
        value={null}
        onChange={(id) => id !== null && field.handleChange(textOf(id))}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" opacity={0.85} lineClamp={1}>
              {textOf(option.value)}
            </Text>
          </div>
        )}
      />
      <TextAreaField label={t("intake.answer.text")} required max={LIMITS.note} minRows={6} maxRows={16} />
      <PublicMark isPublic />
    </Stack>
  );
}
