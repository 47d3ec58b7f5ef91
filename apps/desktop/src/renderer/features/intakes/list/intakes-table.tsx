import type { IntakeRow, IntakeSearch } from "@kck/contracts";
import { isRanked, Sort } from "@kck/contracts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "../../../ui/states";
import { DataTable } from "../../../ui/table/data-table";
import type { TableSort } from "../../../ui/table/header-cell";
import type { TableLayout } from "../../../ui/table/use-table-layout";
import { useIntakeColumns } from "./columns";
import type { useActiveRow } from "./use-active-row";
import type { useIntakeRows } from "./use-intake-rows";

type Active = Pick<ReturnType<typeof useActiveRow>, "activeId" | "setActive" | "focusToken">;

type Props = {
  label: string;
  list: ReturnType<typeof useIntakeRows>;
  search: IntakeSearch;
  layout: TableLayout;
  onSort: (by: Sort, isDescending: boolean) => void;
  onOpen: (row: IntakeRow) => void;
  active: Active;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  /** Shown where no row fits. */
  empty: ReactNode;
};

const idOf = (row: IntakeRow) => row.id;
const nameOf = (row: IntakeRow) => `${row.number} ${row.subject}`;
const versionOf = (row: IntakeRow) => row.version;

/** The latest first where there are no words and nobody chose, as the server has it. */
const USUAL: TableSort = { by: "created", isDescending: true };
const FALLS: Record<Sort, boolean> = { created: true, updated: true, number: true, due: false, priority: false };

/** A list of intakes in its four states. */
export function IntakesTable({
  label,
  list,
  search,
  layout,
  onSort,
  onOpen,
  active,
  selected,
  onSelect,
  empty,
}: Props) {
  const { t } = useTranslation();
  const columns = useIntakeColumns();
  const chosen =
    search.sort === undefined ? USUAL : { by: search.sort, isDescending: search.isDescending ?? FALLS[search.sort] };
  const sort = isRanked(search) ? null : chosen;

  if (list.isPending) return <Loading what={t("intakes.loading")} />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (list.rows.length === 0) return empty;
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={list.rows}
      layout={layout}
      rowId={idOf}
      rowName={nameOf}
      revisionOf={versionOf}
      listKey={JSON.stringify(search)}
      sort={sort}
      onSort={({ by, isDescending }) => {
        const known = Sort.safeParse(by);
        if (known.success) onSort(known.data, isDescending);
      }}
      onOpen={onOpen}
      onActive={(row) => active.setActive(row.id)}
      activeId={active.activeId}
      focusToken={active.focusToken}
      selected={selected}
      onSelect={onSelect}
      onReachEnd={list.more}
      isLoadingMore={list.isFetchingNextPage}
      isBusy={list.isFetching}
      {...(list.hasNextPage ? {} : { total: list.rows.length })}
    />
  );
}
