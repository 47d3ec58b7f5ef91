import type { IntakeRow, Sort, UnitId } from "@kck/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../ui/states";
import type { TableLayout } from "../../../ui/table/use-table-layout";
import { RowActions } from "../batch/row-actions";
import { IntakesTable } from "../list/intakes-table";
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
  const [activeId, setActiveId] = useState<string | null>(null);
  const chosen = list.rows.filter(({ id }) => selected.has(id));
  const active = list.rows.find(({ id }) => id === activeId) ?? list.rows[0];
  const meant = chosen.length > 0 ? chosen : active === undefined ? [] : [active];

  const open = useCallback(
    (row: IntakeRow) => void navigate({ to: "/intakes/$id", params: { id: row.id } }),
    [navigate],
  );
  const onActive = useCallback((row: IntakeRow) => setActiveId(row.id), []);

  return (
    <>
      <div className={classes.list}>
        {meant.length > 0 && (
          <RowActions
            rows={meant}
            isSelection={chosen.length > 0}
            onClear={() => setSelected(NONE)}
            onFailed={(ids) => setSelected(new Set(ids))}
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
            onActive={onActive}
            selected={selected}
            onSelect={setSelected}
            empty={<Empty text={t(`inbox.empty.${folder}`)} />}
          />
        </div>
      </div>
      {hasPane && <ReadingPane row={active} onOpen={open} />}
    </>
  );
}
