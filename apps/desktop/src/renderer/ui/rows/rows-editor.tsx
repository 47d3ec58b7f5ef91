import { Button, Group, Input, Text } from "@mantine/core";
import { Fragment, type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isPressed } from "../hotkeys/match";
import { HOTKEYS } from "../hotkeys/registry";
import { IconButton } from "../icon-button";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "../icons";
import { RemovedRow } from "./removed-row";
import { afterDeed, type Removed, type RowDeed, restored } from "./rows";
import classes from "./rows-editor.module.css";
import { useRowIds } from "./use-row-ids";

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
  /** What is wrong with the rows together. */
  error?: string | undefined;
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
const rowsOf = (list: Element | null) => [...(list?.children ?? [])].filter((one) => one.matches("[data-row]"));

/**
 * Rows of a section: added, moved and removed with the keyboard anywhere in them, or by buttons; the row that was removed last
 * can be put back. Where rows stand in rows, a key is for the innermost that the keyboard is in.
 */
export function RowsEditor<Row>({ rowName, rows, blank, onChange, children, addLabel, most, error }: Props<Row>) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const goTo = useRef<{ at: number; field: number } | null>(null);
  const errorId = useId();
  const { ids, setIds, nextId } = useRowIds(rows.length);
  const [removed, setRemoved] = useState<(Removed<Row> & { name: string }) | null>(null);

  useLayoutEffect(() => {
    const aim = goTo.current;
    if (aim === null) return;
    goTo.current = null;
    const fields = fieldsOf(rowsOf(list.current)[aim.at]);
    (fields[aim.field] ?? fields[0] ?? add.current)?.focus();
  });

  const nameOf = (at: number) => `${rowName} ${at + 1}`;
  const take = (at: number, deed: RowDeed, field: number) => {
    const done = afterDeed(rows, at, deed, blank, most);
    if (done.rows === rows) return;
    const row = rows[at];
    if (deed === "remove" && row !== undefined) setRemoved({ row, at, name: nameOf(at) });
    setIds(afterDeed(ids, at, deed, () => nextId, most).rows);
    goTo.current = { at: done.at, field: deed === "add" ? 0 : field };
    onChange([...done.rows]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const deed = DEEDS.find(([, keys]) => keys.some((key) => isPressed(key, event)))?.[0];
    const target = event.target instanceof Element ? event.target : null;
    if (deed === undefined || !event.currentTarget.contains(target)) return;
    event.preventDefault();
    event.stopPropagation();
    const all = rowsOf(list.current);
    const at = all.findIndex((row) => row.contains(target));
    if (at >= 0) {
      const field = fieldsOf(all[at]).findIndex((one) => one === target);
      return take(at, deed, Math.max(field, 0));
    }
    // At the button that adds there is no row to move or to remove.
    if (deed === "add") take(rows.length - 1, deed, 0);
  };
  // Another undo may have brought it back.
  const gone = removed === null || rows.includes(removed.row) ? null : removed;
  const putBack = (one: Removed<Row>) => {
    const done = restored(rows, one);
    setRemoved(null);
    setIds(restored(ids, { row: nextId, at: one.at }).rows);
    goTo.current = { at: done.at, field: 0 };
    onChange([...done.rows]);
  };
  const placeOfGone = gone === null ? -1 : Math.min(gone.at, rows.length);
  const goneLine = gone !== null && (
    <RemovedRow name={gone.name} isFull={rows.length >= most} onPutBack={() => putBack(gone)} />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields and buttons that stand in it
    <div onKeyDown={onKeyDown}>
      <ol className={classes.rows} ref={list}>
        {rows.map((row, at) => {
          const name = nameOf(at);
          const change = (next: Row) => onChange(rows.with(at, next));
          return (
            <Fragment key={ids[at]}>
              {placeOfGone === at && goneLine}
              <li className={classes.row} data-row>
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
            </Fragment>
          );
        })}
        {placeOfGone === rows.length && goneLine}
      </ol>
      <Group gap="sm">
        <Button
          ref={add}
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size="0.875rem" />}
          disabled={rows.length >= most}
          data-wrong={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : errorId}
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
      {error !== undefined && (
        <Input.Error mt="xs" id={errorId}>
          {error}
        </Input.Error>
      )}
    </div>
  );
}
