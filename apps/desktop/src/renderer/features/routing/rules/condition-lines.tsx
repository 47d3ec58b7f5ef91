import { Condition } from "@kck/contracts";
import { Button, Checkbox, Group, Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button";
import { IconPlus, IconTrash } from "../../../ui/icons";
import { LeafFields } from "./leaf-fields";
import { blankLeaf, FORM_LEAVES, type FormCondition, type Line } from "./rule-form";
import classes from "./rules.module.css";

type Props = { form: FormCondition; isTried: boolean; onChange: (form: FormCondition) => void };
const JOINS = ["all", "any"] as const;

/** What a rule asks for, one line for each thing; all of them, or any. */
export function ConditionLines({ form, isTried, onChange }: Props) {
  const { t } = useTranslation();
  const { join, lines } = form;
  const change = (line: Line) => onChange({ join, lines: lines.map((one) => (one.id === line.id ? line : one)) });
  const add = () => {
    const id = Math.max(-1, ...lines.map((line) => line.id)) + 1;
    onChange({ join, lines: [...lines, { id, isNot: false, leaf: blankLeaf("category") }] });
  };
  return (
    <section aria-label={t("routing.rules.conditions")}>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t("routing.rules.conditions")}</Text>
        {lines.length > 1 && (
          <Select
            aria-label={t("routing.rules.joinLabel")}
            data={JOINS.map((one) => ({ value: one, label: t(`routing.rules.joins.${one}`) }))}
            value={join}
            allowDeselect={false}
            onChange={(value) => onChange({ join: value === "any" ? "any" : "all", lines })}
          />
        )}
      </Group>
      {lines.length === 0 && <Text c="dimmed">{t("routing.rules.nothing.all")}</Text>}
      <ol className={classes.lines}>
        {lines.map((line, at) => {
          const name = t("routing.rules.line", { number: at + 1 });
          const isWrong = isTried && !Condition.safeParse(line.leaf).success;
          return (
            <li key={line.id} className={classes.line}>
              <fieldset aria-label={name} className={classes.fields}>
                <Group mb="xs" align="center">
                  <Select
                    aria-label={t("routing.rules.what", { line: name })}
                    data={FORM_LEAVES.map((type) => ({ value: type, label: t(`routing.rules.leaf.${type}`) }))}
                    value={line.leaf.type}
                    allowDeselect={false}
                    onChange={(value) => {
                      const type = FORM_LEAVES.find((one) => one === value);
                      if (type !== undefined && type !== line.leaf.type) change({ ...line, leaf: blankLeaf(type) });
                    }}
                  />
                  <Checkbox
                    label={t("routing.rules.isNot")}
                    checked={line.isNot}
                    onChange={(event) => change({ ...line, isNot: event.currentTarget.checked })}
                  />
                  <IconButton
                    ml="auto"
                    label={t("routing.rules.removeLine", { line: name })}
                    onClick={() => onChange({ join, lines: lines.filter(({ id }) => id !== line.id) })}
                  >
                    <IconTrash size="1rem" />
                  </IconButton>
                </Group>
                <LeafFields leaf={line.leaf} onChange={(leaf) => change({ ...line, leaf })} />
                {isWrong && (
                  <Text c="red" role="alert" size="sm">
                    {t("routing.rules.lineWrong")}
                  </Text>
                )}
              </fieldset>
            </li>
          );
        })}
      </ol>
      <Button mt="sm" variant="default" size="xs" leftSection={<IconPlus size="1rem" />} onClick={add}>
        {t("routing.rules.addLine")}
      </Button>
    </section>
  );
}
