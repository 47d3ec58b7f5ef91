import { CONDITION_BOUNDS } from "@kck/domain";
import { Button, Checkbox, Group, Select, Text } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button";
import { IconPlus, IconTrash } from "../../../ui/icons";
import {
  blankGroup,
  blankLine,
  type FormGroup,
  type FormPart,
  isGroup,
  withChanged,
  withoutPart,
  withPart,
} from "./condition-form";
import { ConditionLine } from "./condition-line";
import classes from "./rules.module.css";

type Props = {
  group: FormGroup;
  /** The place of its parts among all: "2." for those of the second group, empty for the whole condition. */
  path: string;
  isTried: boolean;
  onChange: (group: FormGroup) => void;
};
const JOINS = ["all", "any"] as const;

/** The parts of a condition, lines and further groups; all of them must hold, or any. */
export function ConditionGroup({ group, path, isTried, onChange }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const goTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    const id = goTo.current;
    if (id === null) return;
    goTo.current = null;
    list.current?.querySelector<HTMLElement>(`:scope > [data-part="${id}"] [data-first]`)?.focus();
  });
  const depth = path.split(".").length;
  const add = (part: FormPart) => {
    const next = withPart(group, part);
    goTo.current = next.parts.at(-1)?.id ?? null;
    onChange(next);
  };
  const { join, parts } = group;
  const one = (part: FormPart, at: number) => {
    const place = `${path}${at + 1}`;
    const change = (next: FormPart) => onChange(withChanged(group, next));
    const remove = () => onChange(withoutPart(group, part.id));
    if (!isGroup(part)) {
      const name = t("routing.rules.line", { number: place });
      return <ConditionLine line={part} name={name} isTried={isTried} onChange={change} onRemove={remove} />;
    }
    const name = t("routing.rules.group", { number: place });
    return (
      <fieldset aria-label={name} className={classes.fields}>
        <Group mb="xs">
          <Text fw={600}>{name}</Text>
          <Checkbox
            label={t("routing.rules.isNot")}
            checked={part.isNot}
            onChange={(event) => change({ ...part, isNot: event.currentTarget.checked })}
          />
          <IconButton ml="auto" label={t("routing.rules.removeLine", { line: name })} onClick={remove}>
            <IconTrash size="1rem" />
          </IconButton>
        </Group>
        <ConditionGroup
          group={part}
          path={`${place}.`}
          isTried={isTried}
          // A group of nothing would hold or never hold, whatever its neighbours ask.
          onChange={(next) => (next.parts.length === 0 ? remove() : change(next))}
        />
      </fieldset>
    );
  };
  return (
    <>
      {parts.length > 1 && (
        <Select
          mb="xs"
          aria-label={t(path === "" ? "routing.rules.joinLabel" : "routing.rules.joinIn", {
            number: path.slice(0, -1),
          })}
          data={JOINS.map((value) => ({ value, label: t(`routing.rules.joins.${value}`) }))}
          value={join}
          allowDeselect={false}
          onChange={(value) => onChange({ ...group, join: value === "any" ? "any" : "all" })}
        />
      )}
      {parts.length === 0 && <Text c="dimmed">{t(`routing.rules.nothing.${join}`)}</Text>}
      <ol className={classes.lines} ref={list}>
        {parts.map((part, at) => (
          <li key={part.id} data-part={part.id} className={classes.line}>
            {one(part, at)}
          </li>
        ))}
      </ol>
      <Group mt="sm" gap="sm">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size="1rem" />}
          aria-label={path === "" ? undefined : t("routing.rules.addLineIn", { number: path.slice(0, -1) })}
          onClick={() => add(blankLine())}
        >
          {t("routing.rules.addLine")}
        </Button>
        {/* A group within it, the line in that, and a "not" before the line. */}
        {depth + 3 <= CONDITION_BOUNDS.depth && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size="1rem" />}
            aria-label={path === "" ? undefined : t("routing.rules.addGroupIn", { number: path.slice(0, -1) })}
            onClick={() => add(blankGroup())}
          >
            {t("routing.rules.addGroup")}
          </Button>
        )}
      </Group>
    </>
  );
}
