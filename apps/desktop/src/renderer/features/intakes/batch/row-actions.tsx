import type { IntakeRow } from "@kck/contracts";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../../api/reason";
import { useMe } from "../../../api/use-me";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { HotkeyKbd } from "../../../ui/kbd";
import { notifyDone, notifyRefused } from "../../../ui/notify";
import { useNow } from "../../../ui/use-now";
import { commandLabel } from "../actions/command-label";
import { fieldsOf } from "../actions/fields";
import { COMMAND_HOTKEYS } from "../actions/hotkeys";
import { useIntakeCommand } from "../actions/use-intake-command";
import { MOST_ROWS, type Offer, offersFor } from "./applicable";
import classes from "./batch.module.css";
import { BatchDrawer } from "./batch-drawer";
import { RowDrawer } from "./row-drawer";

type Props = {
  /** The selected rows, or else the one that the keyboard stands on. */
  rows: readonly IntakeRow[];
  isSelection: boolean;
  onClear: () => void;
  /** Tells the rows for which it was not done; they stay selected. */
  onFailed: (ids: readonly string[]) => void;
  /** Brings the keyboard back to the rows. */
  onFinished: () => void;
};

/** What may be done with the rows that are meant, by buttons and by keys. */
export function RowActions({ rows, isSelection, onClear, onFailed, onFinished }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const now = useNow();
  const sender = useIntakeCommand();
  const [open, setOpen] = useState<Offer | null>(null);
  const isTooMany = rows.length > MOST_ROWS;
  const offers = isTooMany ? [] : offersFor(rows, me, now);

  const begin = (offer: Offer) => {
    const [row, ...more] = offer.rows;
    if (row === undefined || sender.isPending) return;
    if (
      more.length > 0 ||
      isSelection ||
      fieldsOf(offer.command, { status: row.status, hasUnit: row.unitId !== null, lacksHandover: false }).length > 0
    )
      return setOpen(offer);
    const label = commandLabel(t, offer.command);
    sender.mutateAsync({ command: offer.command, input: { id: row.id, version: row.version } }).then(
      ({ number }) => notifyDone({ message: t("intake.done", { action: label, number }) }),
      (error: unknown) => notifyRefused({ title: label, message: t(`reason.${reasonOf(error)}`) }),
    );
  };
  useActions(
    offers.map((offer) => {
      const hotkey = COMMAND_HOTKEYS[offer.command];
      const action = { id: offer.command, label: commandLabel(t, offer.command), run: () => begin(offer) };
      return hotkey === undefined ? action : { ...action, hotkey };
    }),
  );

  const closed = () => {
    setOpen(null);
    // The row may have left the list with what was done to it, and the drawer could not give the focus back.
    requestAnimationFrame(onFinished);
  };
  const [first] = rows;
  const single = open !== null && open.rows.length === 1 && !isSelection ? open.rows[0] : undefined;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("inbox.rowActions")}>
      <Text span fw={600} size="sm" aria-live="polite">
        {isSelection ? t("table.selected", { count: rows.length }) : first?.number}
      </Text>
      {isTooMany && (
        <Text span size="sm" c="var(--kck-warning)" role="status">
          {t("inbox.batch.tooMany", { most: MOST_ROWS })}
        </Text>
      )}
      {offers.map((offer, at) => {
        const hotkey = COMMAND_HOTKEYS[offer.command];
        const count = isSelection && offer.rows.length < rows.length ? ` (${offer.rows.length})` : "";
        return (
          <Button
            key={offer.command}
            size="compact-md"
            variant={at === 0 ? "filled" : "default"}
            onClick={() => begin(offer)}
            rightSection={hotkey === undefined ? null : <HotkeyKbd hotkey={hotkey} />}
          >
            {commandLabel(t, offer.command)}
            {count}
          </Button>
        );
      })}
      {isSelection && (
        <Button size="compact-md" variant="subtle" onClick={onClear}>
          {t("inbox.clearSelection")}
        </Button>
      )}
      {single !== undefined && open !== null && <RowDrawer command={open.command} row={single} onClose={closed} />}
      {open !== null && single === undefined && (
        <BatchDrawer
          command={open.command}
          rows={open.rows}
          skipped={rows.length - open.rows.length}
          onClose={(failed) => {
            closed();
            if (failed !== null) onFailed(failed);
          }}
        />
      )}
    </div>
  );
}
