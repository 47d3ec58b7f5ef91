import type { IntakeRow, SavedViewView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../../ui/page";
import { Empty } from "../../../ui/states";
import { ColumnChooser } from "../../../ui/table/column-chooser";
import { useTableLayout } from "../../../ui/table/use-table-layout";
import { RowActions } from "../batch/row-actions";
import { ChipRow } from "./chip-row";
import { USUAL_COLUMNS, useIntakeColumns } from "./columns";
import { FilterBar } from "./filter-bar";
import { IntakesTable } from "./intakes-table";
import { lastOpened, rememberOpened } from "./last-opened";
import classes from "./list.module.css";
import { RankingLine } from "./ranking-line";
import { changed, chipsOf, type IntakesAddress, isFiltered, searchOf, withoutChip } from "./search";
import { useActiveRow } from "./use-active-row";
import { useIntakeRows } from "./use-intake-rows";
import { ViewTabs } from "./view-tabs";

const route = getRouteApi("/signed-in/intakes");
const NONE: ReadonlySet<string> = new Set();

/** Every intake that this person may see, narrowed by whatever the address says. */
export function IntakesScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = route.useSearch();
  const search = useMemo(() => searchOf(address), [address]);
  const list = useIntakeRows(search);
  const layout = useTableLayout("intakes", USUAL_COLUMNS);
  const columns = useIntakeColumns();
  const [selected, setSelected] = useState(NONE);
  const listKey = JSON.stringify(search);
  const active = useActiveRow(list.ids, lastOpened(listKey));
  const chosen = list.rows.filter(({ id }) => selected.has(id));

  // The same functions from page to page: what stands above the table is not drawn again while it is scrolled.
  const go = useCallback(
    (next: IntakesAddress) => {
      setSelected(NONE);
      // Typing and ticking is one step: going back leads to where one came from.
      void navigate({ to: "/intakes", search: next, replace: true });
    },
    [navigate],
  );
  const { setColumns } = layout;
  const onView = useCallback(
    (view: SavedViewView) => {
      if (view.columns.length > 0) setColumns(view.columns);
    },
    [setColumns],
  );
  const open = (row: IntakeRow) => {
    rememberOpened(listKey, row.id);
    void navigate({ to: "/intakes/$id", params: { id: row.id } });
  };

  const empty = isFiltered(search) ? (
    <Empty text={t("intakes.noneFit")} hint={t("intakes.noneFitHint")}>
      <Button variant="default" onClick={() => go(chipsOf(search).reduce(withoutChip, address))}>
        {t("intakes.clear")}
      </Button>
    </Empty>
  ) : (
    <Empty text={t("intakes.none")} hint={t("intakes.noneHint")} />
  );

  return (
    <Page title={t("intakes.title")} isFixed actions={<ColumnChooser columns={columns} layout={layout} />}>
      <div className={classes.head}>
        <ViewTabs address={address} columns={layout.columns} onView={onView} />
        <FilterBar address={address} onChange={go} />
        <ChipRow address={address} onChange={go} />
        <RankingLine
          search={search}
          ranking={list.rows.length === 0 ? null : list.ranking}
          onRank={() => go(changed(address, { sort: undefined, isDescending: undefined }))}
        />
        {chosen.length > 0 && (
          <RowActions
            rows={chosen}
            isSelection
            onClear={() => setSelected(NONE)}
            onFailed={(ids) => setSelected(new Set(ids))}
            onFinished={active.focus}
          />
        )}
      </div>
      <div className={classes.table}>
        <IntakesTable
          label={t("intakes.title")}
          list={list}
          search={search}
          layout={layout}
          onSort={(sort, isDescending) => go(changed(address, { sort, isDescending }))}
          onOpen={open}
          active={active}
          selected={selected}
          onSelect={setSelected}
          empty={empty}
        />
      </div>
    </Page>
  );
}
