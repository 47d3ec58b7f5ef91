import { CONDITION_BOUNDS } from "@kck/domain";
import { Button, Checkbox, Group, Select, Text } from "@mantine/core";
import { Fragment, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button";
import { IconPlus, IconTrash } from "../../../ui/icons";
import { RemovedRow } from "../../../ui/rows/removed-row";
import {
  blankGroup,
  blankLine,
  type FormGroup,
  type FormPart,
  isGroup,
  type RemovedPart,
  withChanged,
  withoutPart,
  withPart,
  withRestored,
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

/**
 * The parts of a condition, lines and further groups; all of them must hold, or any. The part that was removed last can be
 * put back.
 */
export function ConditionGroup({ group, path, isTried, onChange }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  /** Where the keyboard goes on: a part by its place; without any part, the button that adds one. */
  const goTo = useRef<number | null>(null);
  const [removed, setRemoved] = useState<(RemovedPart & { name: string }) | null>(null);
  useLayoutEffect(() => {
    const at = goTo.current;
    if (at === null) return;
    goTo.current = null;
    const part = [...(list.current?.children ?? [])].filter((one) => one.matches("[data-part]"))[at];
    (part?.querySelector<HTMLElement>("[data-first]") ?? adding.current)?.focus();
  });
  const depth = path.split(".").length;
  const { join, parts } = group;
  const add = (part: FormPart) => {
    goTo.current = parts.length;
    onChange(withPart(group, part));
  };
  const remove = (row: FormPart, at: number, name: string) => {
    setRemoved({ row, at, name, join });
    goTo.current = Math.min(at, parts.length - 2);
    onChange(withoutPart(group, row.id));
  };
  const gone = removed === null || parts.includes(removed.row) ? null : removed;
  const placeOfGone = gone === null ? -1 : Math.min(gone.at, parts.length);
  const putBack = (part: RemovedPart) => {
    setRemoved(null);
    goTo.current = placeOfGone;
    onChange(withRestored(group, part));
  };
  const goneLine = gone !== null && <RemovedRow name={gone.name} isFull={false} onPutBack={() => putBack(gone)} />;
  const one = (part: FormPart, at: number) => {
    const place = `${path}${at + 1}`;
    const change = (next: FormPart) => onChange(withChanged(group, next));
    const name = t(isGroup(part) ? "routing.rules.group" : "routing.rules.line", { number: place });
    const onRemove = () => remove(part, at, name);
    if (!isGroup(part)) {
      return <ConditionLine line={part} name={name} isTried={isTried} onChange={change} onRemove={onRemove} />;
    }
    return (
      <fieldset aria-label={name} className={classes.fields}>
        <Group mb="xs">
          <Text fw={600}>{name}</Text>
          <Checkbox
            label={t("routing.rules.isNot")}
            checked={part.isNot}
            onChange={(event) => change({ ...part, isNot: event.currentTarget.checked })}
          />
          <IconButton ml="auto" label={t("routing.rules.removeLine", { line: name })} onClick={onRemove}>
            <IconTrash size="1rem" />
          </IconButton>
        </Group>
        <ConditionGroup
          group={part}
          path={`${place}.`}
          isTried={isTried}
          // A group of nothing would hold or never hold, whatever its neighbours ask.
          onChange={(next) => (next.parts.length === 0 ? onRemove() : change(next))}
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
          <Fragment key={part.id}>
            {placeOfGone === at && goneLine}
            <li data-part className={classes.line}>
              {one(part, at)}
            </li>
          </Fragment>
        ))}
        {placeOfGone === parts.length && goneLine}
      </ol>
      <Group mt="sm" gap="sm">
        <Button
          ref={adding}
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
