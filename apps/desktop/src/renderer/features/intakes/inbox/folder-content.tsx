import type { IntakeRow, Sort, UnitId } from "@kck/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../ui/states";
import type { TableLayout } from "../../../ui/table/use-table-layout";
import { RowActions } from "../batch/row-actions";
import { IntakesTable } from "../list/intakes-table";
import { lastOpened, rememberOpened } from "../list/last-opened";
import { useActiveRow } from "../list/use-active-row";
import { useIntakeRows } from "../list/use-intake-rows";
import { type Folder, searchOfFolder } from "./folders";
import classes from "./inbox.module.css";
import { ReadingPane } from "./reading-pane";

type Props = {
  folder: Folder;
  unitId: UnitId;
  order: { sort: Sort; isDescending: boolean | undefined } | null;
  layout: TableLayout;
  hasPane: boolean;
};
const NONE: ReadonlySet<string> = new Set();

/** One folder: its rows, what may be done with them, and beside them the one that is being read. */
export function FolderContent({ folder, unitId, order, layout, hasPane }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useMemo(() => ({ ...searchOfFolder(folder, unitId), ...(order ?? {}) }), [folder, unitId, order]);
  const list = useIntakeRows(search);
  const [selected, setSelected] = useState(NONE);
  const active = useActiveRow(list.ids, lastOpened(folder));
  const chosen = list.rows.filter(({ id }) => selected.has(id));
  const current = list.rows.find(({ id }) => id === active.activeId);
  const meant = chosen.length > 0 ? chosen : current === undefined ? [] : [current];

  const open = useCallback(
    (row: IntakeRow) => {
      rememberOpened(folder, row.id);
      void navigate({ to: "/intakes/$id", params: { id: row.id } });
    },
    [navigate, folder],
  );

  return (
    <>
      <div className={classes.list}>
        {meant.length > 0 && (
          <RowActions
            rows={meant}
            isSelection={chosen.length > 0}
            onClear={() => setSelected(NONE)}
            onFailed={(ids) => setSelected(new Set(ids))}
            onFinished={active.focus}
          />
        )}
        <div className={classes.table}>
          <IntakesTable
            label={t(`inbox.folder.${folder}`)}
            list={list}
            search={search}
            layout={layout}
            onSort={(sort, isDescending) =>
              void navigate({ to: "/inbox", search: { folder, sort, isDescending }, replace: true })
            }
            onOpen={open}
            active={active}
            selected={selected}
            onSelect={setSelected}
            empty={<Empty text={t(`inbox.empty.${folder}`)} />}
          />
        </div>
      </div>
      {hasPane && <ReadingPane row={current} onOpen={open} />}
    </>
  );
}
