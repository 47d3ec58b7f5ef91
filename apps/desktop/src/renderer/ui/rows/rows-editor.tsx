import { Button, Group, Text } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isPressed } from "../hotkeys/match";
import { HOTKEYS } from "../hotkeys/registry";
import { IconButton } from "../icon-button";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "../icons";
import { afterDeed, type RowDeed } from "./rows";
import classes from "./rows-editor.module.css";

type Props<Row> = {
  /** What one row is called: "Opłata". */
  rowName: string;
  rows: readonly Row[];
  blank: () => Row;
  onChange: (rows: Row[]) => void;
  /** The fields of one row. */
  children: (row: Row, change: (row: Row) => void, at: number, name: string) => ReactNode;
  addLabel: string;
  most: number;
};

const DEEDS = [
  ["up", HOTKEYS.rowUp.keys],
  ["down", HOTKEYS.rowDown.keys],
  ["remove", HOTKEYS.rowRemove.keys],
  ["add", HOTKEYS.rowAdd.keys],
] as const satisfies readonly (readonly [RowDeed, readonly string[]])[];

const fieldsOf = (row: Element | null | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>("input:not([type=hidden]), textarea") ?? []),
];

/** Rows of a section: added, moved and removed with the keyboard in any of their fields, or by buttons. */
export function RowsEditor<Row>({ rowName, rows, blank, onChange, children, addLabel, most }: Props<Row>) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const goTo = useRef<{ at: number; field: number } | null>(null);

  useLayoutEffect(() => {
    const aim = goTo.current;
    if (aim === null) return;
    goTo.current = null;
    const fields = fieldsOf(list.current?.children[aim.at]);
    (fields[aim.field] ?? fields[0] ?? add.current)?.focus();
  });

  const take = (at: number, deed: RowDeed, field: number) => {
    const done = afterDeed(rows, at, deed, blank, most);
    if (done.rows === rows) return;
    goTo.current = { at: done.at, field: deed === "add" ? 0 : field };
    onChange([...done.rows]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const deed = DEEDS.find(([, keys]) => keys.some((key) => isPressed(key, event)))?.[0];
    const row = event.target instanceof Element ? event.target.closest("li") : null;
    if (deed === undefined || row === null) return;
    event.preventDefault();
    event.stopPropagation();
    const field = fieldsOf(row).findIndex((one) => one === event.target);
    take([...event.currentTarget.children].indexOf(row), deed, Math.max(field, 0));
  };

  return (
    <>
      <ol className={classes.rows} ref={list} onKeyDown={onKeyDown}>
        {rows.map((row, at) => {
          const name = `${rowName} ${at + 1}`;
          const change = (next: Row) => onChange(rows.with(at, next));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids; the fields hold nothing of their own
            <li key={at} className={classes.row}>
              <fieldset className={classes.fields} aria-label={name}>
                {children(row, change, at, name)}
              </fieldset>
              <div className={classes.deeds}>
                <IconButton
                  size="sm"
                  label={t("rows.up", { row: name })}
                  disabled={at === 0}
                  onClick={() => take(at, "up", 0)}
                >
                  <IconArrowUp size="0.9375rem" />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t("rows.down", { row: name })}
                  disabled={at === rows.length - 1}
                  onClick={() => take(at, "down", 0)}
                >
                  <IconArrowDown size="0.9375rem" />
                </IconButton>
                <IconButton size="sm" label={t("rows.remove", { row: name })} onClick={() => take(at, "remove", 0)}>
                  <IconTrash size="0.9375rem" />
                </IconButton>
              </div>
            </li>
          );
        })}
      </ol>
      <Group gap="sm">
        <Button
          ref={add}
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size="0.875rem" />}
          disabled={rows.length >= most}
          onClick={() => take(rows.length - 1, "add", 0)}
        >
          {addLabel}
        </Button>
        {rows.length >= most && (
          <Text size="sm" c="dimmed">
            {t("rows.noMore", { count: most })}
          </Text>
        )}
      </Group>
    </>
  );
}
